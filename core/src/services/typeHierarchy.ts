import type { SymbolKind, TypeHierarchyItem } from "vscode-languageserver-types";
import { fileNameOf } from "../analysis/portfolio/addresses";
import { oneLine } from "../analysis/words";
import { type Position, type Range, rangeOf } from "../language/text";
import type { MapNode } from "../model/wardleyMap";
import { type HierarchyItem, itemOfNode, nodeAt, nodeOfItem } from "./hierarchy/hierarchyItem";
import { mapBehind, submapsOpening } from "./hierarchy/submaps";
import type { Snapshot } from "./snapshot";
import type { Workspace } from "./workspace";

/** LSP `SymbolKind.File`: a whole map. */
const FILE: SymbolKind = 1;

/**
 * What stands for what, as LSP's type hierarchy: the choices of a pipeline are below its owner, the map that a
 * submap opens is below the submap.
 */

/** The component named at a position, or the map at its title, as the root of a tree. */
export function prepareTypeHierarchy(
  snapshot: Snapshot,
  position: Position,
): TypeHierarchyItem[] | undefined {
  const node = nodeAt(snapshot, position);
  if (node) return [itemOfNode(snapshot, node)];
  const { titleLine } = snapshot.map;
  return titleLine !== undefined && position.line === titleLine ? [itemOfMap(snapshot)] : undefined;
}

/** The owner of the pipeline of a choice; the submaps that open a map. */
export async function supertypes(
  workspace: Workspace,
  item: TypeHierarchyItem,
): Promise<TypeHierarchyItem[] | undefined> {
  const snapshot = await workspace.snapshot(item.uri);
  if (!snapshot) return undefined;
  if (item.kind === FILE) {
    const places = await submapsOpening(workspace, snapshot);
    return places.map((place) => itemOfNode(place.snapshot, place.node, fileNameOf(place.snapshot.uri)));
  }
  const owner = nodeOfItem(snapshot, item as HierarchyItem)?.choiceOf?.owner;
  return owner ? [itemOfNode(snapshot, owner, "pipeline")] : [];
}

/** The choices of a pipeline; the map that a submap opens; the pipelines and submaps of a map. */
export async function subtypes(
  workspace: Workspace,
  item: TypeHierarchyItem,
): Promise<TypeHierarchyItem[] | undefined> {
  const snapshot = await workspace.snapshot(item.uri);
  if (!snapshot) return undefined;
  if (item.kind === FILE) return partsOfMap(snapshot);
  const node = nodeOfItem(snapshot, item as HierarchyItem);
  if (!node) return undefined;
  const choices = choicesOf(snapshot, node).map((choice) => itemOfNode(snapshot, choice, "choice"));
  const opened = await mapBehind(workspace, snapshot, node);
  return opened ? [...choices, itemOfMap(opened)] : choices;
}

function choicesOf({ map }: Snapshot, node: MapNode): readonly MapNode[] {
  const choices = map.pipelines
    .filter(({ owner }) => owner === node)
    .flatMap((pipeline) => [...pipeline.children, ...pipeline.inferredChildren]);
  return [...new Set(choices)].filter((choice) => choice !== node);
}

/** Those that have something below them. */
function partsOfMap(snapshot: Snapshot): TypeHierarchyItem[] {
  return snapshot.map.nodes
    .filter((node) => node.pipeline !== undefined || node.kind === "submap")
    .map((node) => itemOfNode(snapshot, node, node.kind === "submap" ? "submap" : "pipeline"));
}

/** A map: its title, or its file name. */
function itemOfMap({ uri, tree, map }: Snapshot): TypeHierarchyItem {
  const last = tree.lines.length - 1;
  const range: Range = {
    start: { line: 0, character: 0 },
    end: { line: last, character: tree.lines[last]?.text.length ?? 0 },
  };
  const title = map.titleLine === undefined ? undefined : tree.lines[map.titleLine]?.statements[0];
  const name = oneLine(map.title ?? "").trim();
  return {
    name: name === "" ? fileNameOf(uri) : name,
    kind: FILE,
    detail: fileNameOf(uri),
    uri,
    range,
    selectionRange:
      title && map.titleLine !== undefined
        ? rangeOf(map.titleLine, title)
        : { start: range.start, end: range.start },
  };
}
