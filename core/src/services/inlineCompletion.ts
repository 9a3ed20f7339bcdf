import type { InlineCompletionItem } from "vscode-languageserver-types";
import { linkLine, usableName } from "../analysis/nameText";
import { perMap } from "../analysis/perMap";
import { suggestPosition } from "../analysis/placement";
import { writtenPair } from "../analysis/words";
import type { LinkStatement, Statement } from "../language/nodes";
import { type Position, rangeOf } from "../language/text";
import type { MapNode, WardleyMap } from "../model/wardleyMap";
import { BASIC_CLIENT } from "./clientFeatures";
import { completionContext } from "./completion/completionContext";
import { allNeighboursOf, isLinked, neededByOf, needsOf, nodesByLine } from "./neighbours";
import type { Snapshot } from "./snapshot";

/**
 * What is likely to be written next, worked out from the map and nothing else, so that the same map always gives
 * the same: the coordinates of a component by what it is linked with; the second end of a link; on an empty line a
 * link of a component that has none yet. Nothing when `mapwright.inlineCompletion.enabled` is off, which it is
 * unless the user wants it.
 */
export function inlineCompletion(snapshot: Snapshot, position: Position): InlineCompletionItem[] {
  if (!snapshot.settings.inlineCompletion || snapshot.tree.dialect === "mermaid") return [];
  const context = completionContext(snapshot, position, BASIC_CLIENT);
  if (!context?.atEnd) return [];
  const { text, column, statement, line, inBlock } = context;
  const behind = text.slice(column).trim() === "" ? text.length : column;
  const item = (from: number, insertText: string): InlineCompletionItem[] => {
    // Editors show what goes on from what is typed.
    const typed = text.slice(from, column);
    if (!insertText.startsWith(typed) || insertText === typed) return [];
    return [{ insertText, range: rangeOf(line, { start: from, end: behind }) }];
  };
  const begin = text.length - text.trimStart().length;
  if (!statement || (statement.kind === "unknown" && column > begin)) {
    const suggestion = inBlock ? undefined : likelyLink(snapshot.map, text.slice(begin, column));
    return suggestion === undefined ? [] : item(begin, suggestion);
  }
  if (statement.kind === "link") return linkEnd(snapshot.map, statement, column, item);
  return coordinates(snapshot, line, statement, column, item);
}

/** So many links are worked out; more than that nobody gets to see between two edits. */
const MOST_LINKS = 100;

type MakeItem = (from: number, insertText: string) => InlineCompletionItem[];

/** `component Tea ` goes on with a place by the links of Tea. */
function coordinates(
  { map, tree }: Snapshot,
  line: number,
  statement: Statement,
  column: number,
  item: MakeItem,
): InlineCompletionItem[] {
  const isElement = statement.kind === "component" || statement.kind === "submap";
  if (!isElement || statement.child || statement.coordinates?.numbers.length || !statement.name) return [];
  const node = nodesByLine(map)
    .get(line)
    ?.find((candidate) => candidate.statement === statement);
  const [needers, needs] = node ? [neededByOf(map, node), needsOf(map, node)] : [[], []];
  if (needers.length === 0 && needs.length === 0) return [];
  const { visibility, evolution } = suggestPosition(map, needers, needs);
  const { end } = statement.name;
  const open = statement.coordinates?.start ?? column;
  const text = tree.lines[line]?.text ?? "";
  if (column <= end || text.slice(end, open).trim() !== "") return [];
  return item(open, writtenPair(visibility, evolution));
}

/** `Tea->` goes on with what Tea is likely to need. */
function linkEnd(
  map: WardleyMap,
  { ends, operators }: LinkStatement,
  column: number,
  item: MakeItem,
): InlineCompletionItem[] {
  const [end, needer, operator] = [ends.at(-1), ends.at(-2), operators.at(-1)];
  const node = needer && map.resolve(needer);
  if (!node || !end || !operator || column < operator.end || (end.text !== "" && column < end.end)) return [];
  const from = end.text === "" ? column : end.start;
  const key = end.key;
  const needed = likelyNeeds(map, node).find((other) => other.key.startsWith(key) && other.key !== key);
  return needed ? item(from, usableName(needed.name)) : [];
}

/** A link that brings in a component without links, written as far as what is typed allows. */
function likelyLink(map: WardleyMap, typed: string): string | undefined {
  for (const line of likelyLinksOf(map)) if (line.startsWith(typed)) return line;
  return undefined;
}

/** For each component without links, from the top down, the link from what stands closest above it. */
const likelyLinksOf = perMap((map): readonly string[] => {
  const lone = map.nodes.filter((node) => isPlaced(node) && !isLinked(map, node) && !node.choiceOf);
  return sorted(lone, (node) => -node.visibility)
    .slice(0, MOST_LINKS)
    .flatMap((node) => {
      const above = map.nodes.filter(
        (other) => isPlaced(other) && !other.choiceOf && other.visibility > node.visibility,
      );
      const [needer] = sorted(above, (other) => distance(other, node));
      if (needer && node.kind !== "anchor") return [linkLine(usableName(needer.name), usableName(node.name))];
      const [needed] = likelyNeeds(map, node);
      return needed ? [linkLine(usableName(node.name), usableName(needed.name))] : [];
    });
});

/** What a node may need that it does not yet: what stands below it, what nothing needs first, then the closest. */
function likelyNeeds(map: WardleyMap, node: MapNode): readonly MapNode[] {
  const { needsOf, neededByOf } = allNeighboursOf(map);
  const known = new Set([node, ...needsOf(node), ...neededByOf(node)]);
  const below = map.nodes.filter(
    (other) =>
      isPlaced(other) && other.kind !== "anchor" && !known.has(other) && other.visibility < node.visibility,
  );
  return sorted(below, (other) => (neededByOf(other).size > 0 ? 10 : 0) + distance(node, other));
}

function isPlaced({ positioned, name }: MapNode): boolean {
  return positioned && name.trim() !== "";
}

/** On the map, which is as wide as it is high in its own units. */
function distance(a: MapNode, b: MapNode): number {
  return Math.hypot(a.visibility - b.visibility, a.evolution - b.evolution);
}

/** By a number, then by name, so that the order of lines does not matter. */
function sorted(nodes: readonly MapNode[], by: (node: MapNode) => number): MapNode[] {
  return nodes
    .map((node) => ({ node, rank: by(node) }))
    .sort((a, b) => a.rank - b.rank || (a.node.key < b.node.key ? -1 : 1))
    .map(({ node }) => node);
}
