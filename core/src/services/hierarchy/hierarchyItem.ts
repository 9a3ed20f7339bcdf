import type { CallHierarchyItem, SymbolKind, TypeHierarchyItem } from "vscode-languageserver-types";
import { syntaxAt } from "../../analysis/parts/syntaxAt";
import { nameRange } from "../../analysis/strategy/places";
import { oneLine } from "../../analysis/words";
import { foldName } from "../../language/names";
import { kindOfKeyword } from "../../language/statements";
import { type Position, rangeOf } from "../../language/text";
import type { MapNode } from "../../model/wardleyMap";
import { linkedNodeOf } from "../linkedNode";
import type { Snapshot } from "../snapshot";
import { stageOf } from "../stageWords";

/** LSP `SymbolKind.Class`. */
const CLASS: SymbolKind = 5;

/** Call hierarchies and type hierarchies have items of the same shape. */
export type HierarchyItem = CallHierarchyItem & TypeHierarchyItem;

/** A component, anchor or submap of a map as an item of a tree. */
export function itemOfNode(snapshot: Snapshot, node: MapNode, role?: string): HierarchyItem {
  const { statement, line, kind, name } = node;
  const word = statement.keyword?.word;
  const symbolKind = word === undefined ? undefined : kindOfKeyword(word)?.symbolKind;
  const stage = kind === "anchor" ? kind : stageOf(snapshot, node.evolution);
  return {
    // An editor refuses an item without a name.
    name: name.trim() === "" ? kind : oneLine(name),
    kind: (symbolKind ?? CLASS) as SymbolKind,
    detail: role === undefined ? stage : `${role} · ${stage}`,
    uri: snapshot.uri,
    range: rangeOf(line, statement),
    selectionRange: nameRange(node),
    data: { key: node.key },
  };
}

/** The node an item stands for; the map may have changed since it was made. */
export function nodeOfItem(
  { map }: Snapshot,
  { name, selectionRange, data }: HierarchyItem,
): MapNode | undefined {
  const key = keyIn(data) ?? foldName(name);
  const { line } = selectionRange.start;
  // A name that is declared twice is told apart by its line.
  const same = map.nodes.filter((node) => node.key === key);
  return same.find((node) => node.line === line) ?? same[0];
}

/** The node that is named at a position, declared there or only used. */
export function nodeAt(snapshot: Snapshot, position: Position): MapNode | undefined {
  const at = syntaxAt(snapshot.tree, position);
  return at?.role === "name" ? linkedNodeOf(snapshot, at) : undefined;
}

function keyIn(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { key } = data as { readonly key?: unknown };
  return typeof key === "string" ? key : undefined;
}
