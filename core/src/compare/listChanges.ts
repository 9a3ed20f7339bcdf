import { excerpt, oneLine, quote, twoDecimals } from "../analysis/words";
import type { Attitude, MapPosition, WardleyMap } from "../model/wardleyMap";
import { counterpartsOf, type Sameness, sameBy } from "./counterparts";
import type { ElementWord, MapChange, NodePair } from "./mapChange";
import { pair } from "./nodeChanges";

/** Something that is told from its like by a key, with all there is to compare. */
interface Listed {
  readonly element: ElementWord;
  readonly key: string;
  readonly name: string;
  readonly line: number;
  /** How it is called in a sentence. */
  readonly words: string;
  readonly properties: Readonly<Record<string, string>>;
  /** Of what is known without its key: all else that there is of it, and what is said of another key. */
  readonly otherwise?: { readonly same: string; readonly property: string; readonly verb: string };
}

/** Differences of pipelines, notes, annotations, attitudes and accelerators. */
export function listChanges(before: WardleyMap, after: WardleyMap, nodes: readonly NodePair[]): MapChange[] {
  const names = new Map(
    nodes.flatMap((node) => (node.before && node.after ? [[node.before, node.after.key]] : [])),
  );
  const olds = listed(before, (node) => names.get(node) ?? node.key);
  const news = listed(after, (node) => node.key);
  return LISTS.flatMap((list) => compare(olds[list], news[list]));
}

const LISTS = ["pipelines", "notes", "annotations", "attitudes", "accelerators"] as const;

function listed(
  map: WardleyMap,
  keyOf: (node: WardleyMap["nodes"][number]) => string,
): Readonly<Record<(typeof LISTS)[number], readonly Listed[]>> {
  return {
    pipelines: map.pipelines.map(({ owner, name, writtenRange, line }) => {
      const called = owner?.name ?? name?.text ?? "";
      const range = writtenRange && `${twoDecimals(writtenRange.start)} to ${twoDecimals(writtenRange.end)}`;
      return {
        element: "pipeline",
        key: owner === undefined ? `"${name?.key}"` : keyOf(owner),
        name: called,
        line,
        words: `The pipeline of ${quote(called)}`,
        properties: { range: range ?? "" },
      };
    }),
    notes: map.notes.map((note) => ({
      element: "note",
      key: note.text,
      name: note.text,
      line: note.line,
      words: `The note ${quote(excerpt(note.text))}`,
      properties: { position: pair(note) },
      otherwise: { same: pair(note), property: "text", verb: "now says" },
    })),
    annotations: map.annotations.map(({ number, text, occurrences, line }) => ({
      element: "annotation",
      key: `${number}`,
      name: `${number ?? ""}`,
      line,
      words: `Annotation ${number ?? "without a number"}`,
      properties: { text, positions: places(occurrences) },
      otherwise: {
        same: JSON.stringify([text, places(occurrences)]),
        property: "number",
        verb: "now has the number",
      },
    })),
    attitudes: map.attitudes.map(({ attitude, first, second, size, line }) => ({
      element: "attitude",
      key: attitude,
      name: attitude,
      line,
      words: `The area of ${attitude}`,
      properties: { position: pair(first), size: areaSize(first, second, size) },
    })),
    accelerators: map.accelerators.map(({ name, deaccelerator, visibility, evolution, line }) => ({
      element: "accelerator",
      key: `${deaccelerator} ${name}`,
      name,
      line,
      words: `The ${deaccelerator ? "deaccelerator" : "accelerator"} ${quote(name)}`,
      properties: { position: pair({ visibility, evolution }) },
      otherwise: {
        same: `${deaccelerator} ${pair({ visibility, evolution })}`,
        property: "name",
        verb: "is now called",
      },
    })),
  };
}

function places(positions: readonly MapPosition[]): string {
  return positions.map(pair).join(" ");
}

/** How far an area reaches from its first corner: on the map, or in px. */
function areaSize(first: MapPosition, second: MapPosition | undefined, size: Attitude["size"]): string {
  if (size !== undefined) return `${size.width} by ${size.height} px`;
  if (second === undefined) return "";
  const across = Math.abs(second.evolution - first.evolution);
  return `${twoDecimals(across)} by ${twoDecimals(Math.abs(second.visibility - first.visibility))}`;
}

/** What two have in common that are the same, the surest first. */
const SAME: readonly Sameness<Listed>[] = [
  sameBy(({ key, properties }) => JSON.stringify([key, properties])),
  sameBy(({ key }) => key),
  sameBy(({ otherwise }) => otherwise?.same),
];

/**
 * Compares two lists; of several with one key those that did not change go together, then the second with the second.
 * What is left over and alike but for its key has got another one.
 */
function compare(olds: readonly Listed[], news: readonly Listed[]): MapChange[] {
  const { pairs: counterparts, left } = counterpartsOf(olds, news, SAME);
  const changes = news.flatMap((each): MapChange[] => {
    const old = counterparts.get(each);
    if (old !== undefined) return old.key === each.key ? different(old, each) : [renamed(old, each)];
    const { element, name, line, words } = each;
    return [
      { kind: "added", element, name, text: `${words} is new`, beforeLine: undefined, afterLine: line },
    ];
  });
  const gone = [...left].map(
    ({ element, name, line, words }): MapChange => ({
      kind: "removed",
      element,
      name,
      text: `${words} is gone`,
      beforeLine: line,
      afterLine: undefined,
    }),
  );
  return [...changes, ...gone];
}

function renamed(old: Listed, each: Listed): MapChange {
  const { property = "name", verb = "is now called" } = each.otherwise ?? {};
  const now = property === "number" ? each.name : quote(excerpt(each.name));
  return {
    kind: "renamed",
    element: each.element,
    name: each.name,
    text: `${old.words} ${verb} ${now}`,
    property,
    before: old.name,
    after: each.name,
    beforeLine: old.line,
    afterLine: each.line,
  };
}

function different(old: Listed, each: Listed): MapChange[] {
  return Object.entries(each.properties).flatMap(([property, after]): MapChange[] => {
    const before = old.properties[property] ?? "";
    if (before === after) return [];
    const isPlace = property.startsWith("position");
    const [was, is] = [before, after].map((value) => (value === "" ? "nothing" : oneLine(value)));
    return [
      {
        kind: isPlace ? "moved" : "changed",
        element: each.element,
        name: each.name,
        text: `${each.words} ${isPlace ? "moves" : `has another ${property}`}: ${is}, no longer ${was}`,
        property,
        before,
        after,
        beforeLine: old.line,
        afterLine: each.line,
      },
    ];
  });
}
