import { deleteLines, insertAt, replaceSpan, sourceOf } from "../analysis/edits";
import type { DecoratorName, DecoratorPart } from "../language/nodes";
import type { Span, TextChange } from "../language/text";
import type { MapNode, WardleyMap } from "../model/wardleyMap";
import { missingPosition } from "./missingPlace";

/** Adds and removes what stands behind a component's name: decorators and the word `inertia`. */

type Exclusive = Exclude<DecoratorName, "inertia">;

/**
 * The changes that leave a node with this one of some decorators that exclude each other, or with none of them.
 * Old forms (`buy Kettle`, `market Kettle [..]`) count.
 */
export function setDecorator(
  map: WardleyMap,
  node: MapNode,
  group: readonly Exclusive[],
  wanted: Exclusive | null,
): TextChange[] {
  const { statement, line } = node;
  const keyword = statement.keyword;
  const isOfGroup = (name: string) => group.some((each) => each === name);
  const parts = statement.decorators.filter(({ name }) => isOfGroup(name));
  const written = parts.filter(({ start }) => start !== keyword?.start);
  const changes: TextChange[] = [];
  const methods = node.methodStatements.filter(
    ({ statement: { method } }) => isOfGroup(method) && method !== wanted,
  );
  changes.push(
    ...deleteLines(
      map,
      methods.map((each) => each.line),
    ),
  );
  const isLegacy = parts.length > written.length && keyword?.text.toLowerCase() !== wanted;
  if (isLegacy && keyword) changes.push(replaceSpan(map, line, keyword, "component"));
  if (wanted !== null && !isLegacy && node.decorators.includes(wanted)) {
    return [
      ...changes,
      ...removeWords(
        map,
        node,
        written.filter(({ name }) => name !== wanted),
      ),
    ];
  }
  const [first, ...others] = written;
  if (wanted === null) return [...changes, ...removeWords(map, node, written)];
  if (first === undefined) return [...changes, ...addWord(map, node, wanted)];
  return [...changes, replaceSpan(map, line, first, wanted), ...removeWords(map, node, others)];
}

/** The changes that give a node inertia or take it away. */
export function setInertiaWord(map: WardleyMap, node: MapNode, wanted: boolean): TextChange[] {
  if (node.inertia === wanted) return [];
  const { statement, line } = node;
  if (wanted) {
    // Mermaid wants inertia behind everything else.
    const isMermaid = map.tree.dialect === "mermaid";
    const at = isMermaid ? statement.end : (statement.label?.end ?? statement.coordinates?.end);
    if (at === undefined) {
      const position = missingPosition(map, node);
      if (position === "" || statement.name === undefined) return addWord(map, node, "inertia");
      return [insertAt(map, line, statement.name.end, `${position} inertia`)];
    }
    // What stands glued to the place is no part of it, and must not become one of the word.
    const glued = /^[^\s(]/.test(sourceOf(map, line, { start: at, end: at + 1 }));
    return [insertAt(map, line, at, glued ? " inertia " : " inertia")];
  }
  const words = statement.decorators.filter(({ name }) => name === "inertia");
  const bare =
    statement.inertia === undefined
      ? []
      : [replaceSpan(map, line, withBlankBefore(map, line, statement.inertia), "")];
  return [...bare, ...removeWords(map, node, words)];
}

/** Adds a decorator, behind a position where the name has none to end at. */
function addWord(map: WardleyMap, node: MapNode, word: DecoratorName): TextChange[] {
  const { line, statement } = node;
  const position = missingPosition(map, node);
  const before =
    position === "" || statement.name === undefined
      ? []
      : [insertAt(map, line, statement.name.end, position)];
  return [...before, insertAt(map, line, ...wordPlace(map, node, word))];
}

/** Where a decorator goes: behind the last one in its parentheses, else in parentheses behind what is there. */
function wordPlace(map: WardleyMap, { statement, line }: MapNode, word: DecoratorName): [number, string] {
  const keywordAt = statement.keyword?.start;
  const place = statement.label?.end ?? statement.coordinates?.end;
  if (map.tree.dialect === "mermaid" && place !== undefined) return [place, ` (${word})`];
  const last = statement.decorators.filter(({ start }) => start !== keywordAt).at(-1);
  if (last !== undefined) return [last.end, `, ${word}`];
  const ends = [
    statement.inertia?.end,
    statement.label?.end,
    statement.coordinates?.end,
    statement.name?.end,
  ];
  const at = Math.max(0, ...ends.flatMap((end) => end ?? []));
  return [at, `${sourceOf(map, line, { start: at - 1, end: at }) === " " ? "" : " "}(${word})`];
}

/** Takes words out of their parentheses, with a comma; parentheses that hold nothing else go with the blank before. */
function removeWords(
  map: WardleyMap,
  { line, statement }: MapNode,
  words: readonly DecoratorPart[],
): TextChange[] {
  const text = map.tree.lines[line]?.text ?? "";
  const keywordAt = statement.keyword?.start;
  const all = statement.decorators.filter(({ start }) => start !== keywordAt);
  const groups = new Map<number, DecoratorPart[]>();
  for (const word of words) {
    const open = text.lastIndexOf("(", word.start);
    groups.set(open, [...(groups.get(open) ?? []), word]);
  }
  const changes: TextChange[] = [];
  for (const [open, removed] of groups) {
    const close = text.indexOf(")", open);
    const inside = all.filter(({ start }) => start > open && start < close);
    const kept = inside.filter((part) => !removed.includes(part));
    const span = kept.length === 0 ? withBlankBefore(map, line, { start: open, end: close + 1 }) : undefined;
    if (span !== undefined) changes.push(replaceSpan(map, line, span, ""));
    else
      changes.push(
        replaceSpan(map, line, { start: open + 1, end: close }, kept.map(({ name }) => name).join(", ")),
      );
  }
  return changes;
}

function withBlankBefore(map: WardleyMap, line: number, { start, end }: Span): Span {
  const text = map.tree.lines[line]?.text ?? "";
  let from = start;
  while (from > 0 && (text[from - 1] === " " || text[from - 1] === "\t")) from--;
  return { start: from, end };
}
