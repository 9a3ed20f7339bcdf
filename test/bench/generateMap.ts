/** Maps of any size for the benchmark: the same text for the same size, on every machine. */

const adjectives = ["Digital", "Shared", "Local", "Managed", "Open", "Legacy", "Mobile", "Secure", "Public"];
const nouns = ["Payment", "Order", "Kettle", "Data", "Power", "Model", "Identity", "Search", "Delivery"];
const roles = ["Platform", "Service", "Team", "Gateway", "Storage", "Pipeline", "Practice", "Contract"];
const methods = ["build", "buy", "outsource", "market", "ecosystem"];

/** Seeds of maps of the same size lie this far apart, further than sizes do. */
const BETWEEN_SEEDS = 1_000_003;

/** A row of numbers in 0..1 that looks random and never changes (mulberry32). */
function numberSource(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A map with a title, an anchor for every fifty components, `components` components (those in pipeline blocks
 * included), one and a half links for each, and in the proportions of real maps: labels, decorators, inertia,
 * movements, pipelines with a range and with a block, notes, annotations, comments. Links go downwards.
 *
 * @param variant which of the maps of that size, from 0
 */
export function generateMap(components: number, variant = 0): string {
  const next = numberSource(components + variant * BETWEEN_SEEDS);
  const pick = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? "";
  const between = (low: number, high: number) => (low + next() * (high - low)).toFixed(3);
  const offset = () => `label [${Math.round(next() * 120 - 60)}, ${Math.round(next() * 60 - 30)}]`;
  const nameOf = () => `${pick(adjectives)} ${pick(nouns)} ${pick(roles)} ${names.length + 1}`;
  const names: string[] = [];
  const anchors = Array.from({ length: Math.max(1, Math.round(components / 50)) }, (_, i) => `User ${i + 1}`);
  const lines = ["title A map of many things", "style wardley", ""];
  for (const anchor of anchors) lines.push(`anchor ${anchor} [0.99, ${between(0.1, 0.9)}]`);
  lines.push("", "// What the users need");
  const tail: string[] = [];
  const addBlock = () => {
    const owner = names.at(-1);
    lines.push(`pipeline ${owner}`, "{");
    for (let child = 0; child < 3 && names.length < components; child++) {
      names.push(nameOf());
      lines.push(`  component ${names.at(-1)} [${between(0.2, 0.9)}]${next() < 0.3 ? ` ${offset()}` : ""}`);
    }
    lines.push("}");
  };
  while (names.length < components) {
    const depth = names.length / components;
    const name = nameOf();
    names.push(name);
    let line = `component ${name} [${between(0.95 * (1 - depth) * 0.8, 0.95 - depth * 0.7)}, ${between(0.05, 0.95)}]`;
    if (next() < 0.4) line += ` ${offset()}`;
    if (next() < 0.04) line += " inertia";
    if (next() < 0.06) line += ` (${pick(methods)})`;
    lines.push(next() < 0.02 ? `${line} // to be checked` : line);
    if (next() < 0.08) tail.push(`evolve ${name} ${between(0.6, 0.98)}${next() < 0.3 ? ` ${offset()}` : ""}`);
    if (next() < 0.02) tail.push(`pipeline ${name} [${between(0.1, 0.4)}, ${between(0.5, 0.9)}]`);
    else if (next() < 0.01) addBlock();
    if (next() < 0.02) tail.push(`note Remember item ${names.length} [${between(0, 1)}, ${between(0, 1)}]`);
    if (next() < 0.01) tail.push("// A remark on a line of its own");
  }
  lines.push("");
  for (let link = 0; link < components * 1.5; link++) {
    const from = Math.floor(next() * (names.length - 1));
    const reach = Math.min(names.length - from - 1, 40);
    const start = next() < 0.03 ? pick(anchors) : names[from];
    const end = names[from + 1 + Math.floor(next() * reach)];
    const arrow = next() < 0.03 ? "+'flow'>" : next() < 0.03 ? "+<>" : "->";
    lines.push(`${start}${arrow}${end}${next() < 0.02 ? "; with a remark" : ""}`);
  }
  lines.push("", ...tail, "");
  for (let number = 1; number <= Math.min(20, Math.ceil(components / 30)); number++) {
    lines.push(`annotation ${number} [${between(0, 1)}, ${between(0, 1)}] A thing to know`);
  }
  return `${lines.join("\n")}\n`;
}
