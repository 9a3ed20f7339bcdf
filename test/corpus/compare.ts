/** Compares what the product reads out of a map with what the reference engine read. */
import assert from "node:assert/strict";
import { modelToJson } from "#core/formats/modelJson";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import type { WardleyMap } from "#core/model/wardleyMap";
import type { Oracle } from "./corpus";

/** One value in which the two readings differ. */
export interface Difference {
  /** List and field, e.g. `components.label`; a whole item that only one side has is just the list. */
  readonly path: string;
  /** Line the item stands on, from 1; 0 for the map as a whole. */
  readonly line: number;
  /** The item's name, where it has one; as we read it if both sides have it. */
  readonly name: string;
  /** The line's text. */
  readonly source: string;
  /** The whole map, line by line. */
  readonly lines: readonly string[];
  /** What the engine is known to misread on this line (`suspects` of the oracle). */
  readonly suspects: readonly string[];
  /** Undefined when the item is missing on that side. */
  readonly ours: unknown;
  readonly theirs: unknown;
}

/** An item of a list with the line it stands on. */
interface Item {
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** All differences between a text as we read it and the oracle, in no particular order. */
export function differencesOf(text: string, oracle: Oracle): readonly Difference[] {
  const map = buildMap(parse(text));
  const ours = readings(map);
  const theirs = oracleReadings(oracle);
  const found: Found[] = [];
  for (const list of Object.keys(theirs)) {
    found.push(...compareLists(list, ours[list] ?? [], theirs[list] ?? []));
  }
  found.push(...compareLinks(map, oracle));
  const lines = map.tree.lines.map((line) => line.text);
  return found.map((difference) => ({
    ...difference,
    source: lines[difference.line - 1]?.trim() ?? "",
    lines,
    suspects: oracle.suspects.filter(({ line }) => line === difference.line).map(({ code }) => code),
  }));
}

type Found = Pick<Difference, "path" | "line" | "name" | "ours" | "theirs">;

type Readings = Readonly<Record<string, readonly Item[]>>;

function readings(map: WardleyMap): Readings {
  const json = modelToJson(map, "", []);
  const { title, style, size, evolution, showEvolutionAxis, showValueChainAxis, annotationsBox } = json;
  const whole = { title, style, size, evolution, showEvolutionAxis, showValueChainAxis, annotationsBox };
  return {
    map: [{ line: 0, fields: whole }],
    anchors: items(json.anchors),
    components: items(
      json.components
        .filter(({ pipeline }) => pipeline === null)
        .map(({ pipeline: _pipeline, ...component }) => component),
    ),
    evolutions: map.movements
      .filter(({ inline }) => !inline)
      .map((movement) => ({
        line: movement.line + 1,
        fields: {
          name: movement.name?.text ?? "",
          maturity: movement.target,
          evolveName: movement.newName ?? null,
          decorators: [...movement.decorators].sort(),
          label: movement.label ? { x: movement.label.x, y: movement.label.y } : null,
        },
      })),
    pipelines: map.pipelines.map(({ line, name, range, owner }) => ({
      line: line + 1,
      fields: pipelineFields(name?.text ?? "", owner === undefined ? undefined : range),
    })),
    "pipelines.components": map.pipelines.flatMap(({ children }) =>
      children.map((child) => ({
        line: child.line + 1,
        fields: {
          name: child.name,
          maturity: child.evolution,
          label: { x: child.label.x, y: child.label.y },
        },
      })),
    ),
    submaps: items(json.submaps),
    urls: items(json.urls),
    notes: items(json.notes),
    annotations: items(json.annotations),
    attitudes: items(json.attitudes),
    accelerators: items(json.accelerators),
  };
}

function oracleReadings(oracle: Oracle): Readings {
  const { title, style, size, evolution, showEvolutionAxis, showValueChainAxis, annotationsBox } = oracle;
  const whole = { title, style, size, evolution, showEvolutionAxis, showValueChainAxis, annotationsBox };
  return {
    map: [{ line: 0, fields: whole }],
    anchors: items(oracle.anchors),
    components: items(oracle.components).map(({ line, fields: { inlineEvolve: _inline, ...fields } }) => ({
      line,
      fields,
    })),
    evolutions: items(oracle.evolutions),
    pipelines: oracle.pipelines.map(({ line, name, hidden, ...range }) => ({
      line,
      fields: pipelineFields(name, hidden ? undefined : range),
    })),
    "pipelines.components": oracle.pipelines.flatMap(({ components }) => items(components)),
    submaps: items(oracle.submaps),
    urls: items(oracle.urls),
    notes: items(oracle.notes),
    annotations: items(oracle.annotations),
    attitudes: items(oracle.attitudes).map(({ line, fields }) => ({
      line,
      fields: mapValues(fields, numeric),
    })),
    accelerators: items(oracle.accelerators),
  };
}

/** A pipeline that is not drawn has no range to compare: the engine puts its defaults there. */
function pipelineFields(name: string, range: { readonly start: number; readonly end: number } | undefined) {
  return { name, hidden: range === undefined, start: range?.start ?? null, end: range?.end ?? null };
}

/** The engine keeps some numbers as text. */
function numeric(value: unknown): unknown {
  return typeof value === "string" && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

function mapValues(fields: Item["fields"], change: (value: unknown) => unknown): Item["fields"] {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, change(value)]));
}

function items(list: readonly { readonly line: number }[]): readonly Item[] {
  return list.map(({ line, ...fields }) => ({
    line,
    fields: "decorators" in fields ? { ...fields, decorators: sorted(fields.decorators) } : fields,
  }));
}

function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}

/** Items belong together when they stand on the same line. */
function compareLists(list: string, ours: readonly Item[], theirs: readonly Item[]): readonly Found[] {
  const found: Found[] = [];
  const left = byLine(ours);
  const right = byLine(theirs);
  for (const line of new Set([...left.keys(), ...right.keys()])) {
    const [mine = [], others = []] = [left.get(line), right.get(line)];
    for (let index = 0; index < Math.max(mine.length, others.length); index++) {
      const [a, b] = [mine[index]?.fields, others[index]?.fields];
      if (a === undefined || b === undefined)
        found.push({ path: list, line, name: nameOf(a ?? b), ours: a, theirs: b });
      else found.push(...compareFields(list, line, a, b));
    }
  }
  return found;
}

function byLine(list: readonly Item[]): ReadonlyMap<number, readonly Item[]> {
  const lines = new Map<number, Item[]>();
  for (const item of list) lines.set(item.line, [...(lines.get(item.line) ?? []), item]);
  return lines;
}

function compareFields(
  list: string,
  line: number,
  ours: Item["fields"],
  theirs: Item["fields"],
): readonly Found[] {
  return Object.keys(theirs).flatMap((field) =>
    same(ours[field], theirs[field])
      ? []
      : [{ path: `${list}.${field}`, line, name: nameOf(ours), ours: ours[field], theirs: theirs[field] }],
  );
}

function nameOf(fields: Item["fields"] | undefined): string {
  const name = fields?.name;
  return typeof name === "string" ? name : "";
}

function same(a: unknown, b: unknown): boolean {
  try {
    assert.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
}

/** What the engine's `kind` means as a direction (language reference 2.10). */
const FLOW = {
  link: null,
  flow: "forward",
  "flow-future": "forward",
  "flow-past": "backward",
  "flow-both": "both",
} as const;

/**
 * Links carry no line in the oracle: both lists are in file order, so their longest common sequence of
 * (from, to) tells which belong together.
 */
function compareLinks(map: WardleyMap, oracle: Oracle): readonly Found[] {
  const ours = map.dependencies.map((link) => ({
    line: link.line + 1,
    fields: {
      from: link.fromName.text,
      to: link.toName.text,
      flow: link.flow ?? null,
      flowText: link.flowText ?? null,
      context: link.context ?? null,
      dangling: !(link.from && link.to),
    },
  }));
  const dangling = new Set(oracle.derived.danglingLinks);
  const theirs = oracle.links.map(({ from, to, kind, value, context }) => ({
    from,
    to,
    flow: FLOW[kind],
    flowText: value,
    context,
    dangling: dangling.has(`${from} => ${to}`),
  }));
  const found: Found[] = [];
  let line = 0;
  for (const [a, b] of align(ours, theirs, ({ fields }, other) => fold(fields) === fold(other))) {
    line = a?.line ?? line;
    if (a && b) found.push(...compareFields("links", line, a.fields, b));
    else found.push({ path: "links", line, name: "", ours: a?.fields, theirs: b });
  }
  return found;
}

function fold({ from, to }: { readonly from: string; readonly to: string }): string {
  return `${from} => ${to}`.toLowerCase().replace(/\s+/g, " ");
}

/** Pairs of a longest common subsequence; items without a partner come alone. */
function align<A, B>(left: readonly A[], right: readonly B[], equal: (a: A, b: B) => boolean) {
  const best: number[][] = Array.from({ length: left.length + 1 }, () => new Array(right.length + 1).fill(0));
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const pair = equal(left[i] as A, right[j] as B);
      (best[i] as number[])[j] = pair ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [A | undefined, B | undefined][] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [a, b] = [left[i], right[j]];
    if (a !== undefined && b !== undefined && equal(a, b)) {
      pairs.push([a, b]);
      i++;
      j++;
    } else if (a !== undefined && (b === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pairs.push([a, undefined]);
      i++;
    } else {
      pairs.push([undefined, b]);
      j++;
    }
  }
  return pairs;
}
