import { excerpt, oneLine, quote, twoDecimals } from "../analysis/words";
import type { MapPosition, WardleyMap } from "../model/wardleyMap";
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
    })),
    annotations: map.annotations.map(({ number, text, occurrences, line }) => ({
      element: "annotation",
      key: `${number}`,
      name: `${number ?? ""}`,
      line,
      words: `Annotation ${number ?? "without a number"}`,
      properties: { text, positions: places(occurrences) },
    })),
    attitudes: map.attitudes.map(({ attitude, first, second, size, line }) => ({
      element: "attitude",
      key: attitude,
      name: attitude,
      line,
      words: `The area of ${attitude}`,
      properties: {
        area: `${places([first, ...(second ? [second] : [])])}${size ? ` ${size.width} by ${size.height} px` : ""}`,
      },
    })),
    accelerators: map.accelerators.map(({ name, deaccelerator, visibility, evolution, line }) => ({
      element: "accelerator",
      key: `${deaccelerator} ${name}`,
      name,
      line,
      words: `The ${deaccelerator ? "deaccelerator" : "accelerator"} ${quote(name)}`,
      properties: { position: pair({ visibility, evolution }) },
    })),
  };
}

function places(positions: readonly MapPosition[]): string {
  return positions.map(pair).join(" ");
}

/** Compares two lists; of several with one key the second goes with the second. */
function compare(olds: readonly Listed[], news: readonly Listed[]): MapChange[] {
  const waiting = new Map<string, Listed[]>();
  for (const old of olds) waiting.set(old.key, [...(waiting.get(old.key) ?? []), old]);
  const changes = news.flatMap((each): MapChange[] => {
    const old = waiting.get(each.key)?.shift();
    if (old !== undefined) return different(old, each);
    const { element, name, line, words } = each;
    return [
      { kind: "added", element, name, text: `${words} is new`, beforeLine: undefined, afterLine: line },
    ];
  });
  const gone = [...waiting.values()].flat().map(
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
