import type { MapNode, WardleyMap } from "../model/wardleyMap";
import { perNodes } from "./perMap";
import { looseName, looseNameOf } from "./portfolio/looseName";
import { NearestText } from "./similarity";

/** Which declared component a name means that nothing declares. */

/** Shorter names are part of too many, and too easily another word. */
const SHORTEST_PART = 3;
const SHORTEST_TYPO = 4;

/** A name of so many letters is another one by a letter to the usual measure (analysis reference 3.5). */
const LONGEST_SHORT = 6;
const NEAR_SHORT = 0.75;

/** Names of more words are not looked at word by word. */
const MOST_WORDS = 8;

/**
 * The component whose name differs in nothing but punctuation and plural endings: 'Tea' for `“Tea”`, `Teas` and
 * `Tea -`, as a link with the arrow `-->` begins.
 *
 * @param key a folded name
 */
export function sameButForMarks(map: WardleyMap, key: string): MapNode | undefined {
  const loose = looseName(key);
  return (loose !== "" && byLooseName(map.nodes).get(loose)) || undefined;
}

/**
 * The component that a name may mean: the only one whose name holds its words ('Point of Sale' for `point`), the only
 * one whose name it holds ('Tea' for `tea strong`), or one that a letter tells apart.
 *
 * @param key a folded name
 */
export function perhapsMeant(map: WardleyMap, key: string): MapNode | undefined {
  return inFull(map, key) ?? held(map, key) ?? shortNames(map.nodes).find(key)?.value;
}

/** By loose names; undefined for one that several have. */
const byLooseName = perNodes((nodes) => {
  const names = new Map<string, MapNode | undefined>();
  for (const node of nodes) {
    const loose = looseNameOf(node);
    const known = names.get(loose);
    names.set(loose, names.has(loose) && known?.key !== node.key ? undefined : (known ?? node));
  }
  return names;
});

const shortNames = perNodes(
  (nodes) =>
    new NearestText<MapNode>(
      NEAR_SHORT,
      nodes
        .filter(({ key }) => key.length >= SHORTEST_TYPO && key.length <= LONGEST_SHORT)
        .map((node) => [node.key, node] as const),
    ),
);

const byWord = perNodes((nodes) => {
  const words = new Map<string, MapNode[]>();
  for (const node of nodes) {
    for (const word of node.key.split(" ")) {
      const known = words.get(word);
      if (known) known.push(node);
      else words.set(word, [node]);
    }
  }
  return words;
});

function inFull(map: WardleyMap, key: string): MapNode | undefined {
  if (key.length < SHORTEST_PART) return undefined;
  // The word that the fewest have.
  let rare: readonly MapNode[] | undefined;
  for (const word of key.split(" ")) {
    const nodes = byWord(map.nodes).get(word);
    if (!nodes) return undefined;
    if (!rare || nodes.length < rare.length) rare = nodes;
  }
  let only: MapNode | undefined;
  for (const node of rare ?? []) {
    // A word that a name has twice lists it twice.
    if (node === only || !` ${node.key} `.includes(` ${key} `)) continue;
    if (only) return undefined;
    only = node;
  }
  return only;
}

function held(map: WardleyMap, key: string): MapNode | undefined {
  const words = key.split(" ");
  // Names in a list are as many things.
  if (words.length > MOST_WORDS || /[,;&]/.test(key)) return undefined;
  let longest: MapNode | undefined;
  for (let length = words.length - 1; length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length).join(" ");
      const node = part.length < SHORTEST_PART ? undefined : map.resolve({ text: part, key: part });
      // Parts of a longer name that was found are no others.
      if (!node || (longest && ` ${longest.key} `.includes(` ${part} `))) continue;
      if (longest) return undefined;
      longest = node;
    }
  }
  return longest;
}
