import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
} from "vscode-languageserver-types";
import { linkRange, nameRange } from "../analysis/strategy/places";
import { neighboursOf, type ResolvedDependency } from "../analysis/valueChain";
import type { Position, Range } from "../language/text";
import type { MapNode } from "../model/wardleyMap";
import { itemOfNode, nodeAt, nodeOfItem } from "./hierarchy/hierarchyItem";
import { mapBehind, referenceRange, submapsOpening, topOf } from "./hierarchy/submaps";
import type { Snapshot } from "./snapshot";
import type { Workspace } from "./workspace";

/**
 * The value chain as LSP's call hierarchy: what a component needs are its outgoing calls, what needs it are the
 * incoming ones. The owner of a pipeline needs its choices (analysis reference 1.2); a submap needs what stands at
 * the head of the map it opens, so that a chain goes on from map to map.
 */

/** The component named at a position, as the root of a tree. */
export function prepareCallHierarchy(
  snapshot: Snapshot,
  position: Position,
): CallHierarchyItem[] | undefined {
  const node = nodeAt(snapshot, position);
  return node && [itemOfNode(snapshot, node)];
}

/** What needs the component of an item; the ranges are the links, in the needer's map. */
export async function incomingCalls(
  workspace: Workspace,
  item: CallHierarchyItem,
): Promise<CallHierarchyIncomingCall[] | undefined> {
  const snapshot = await workspace.snapshot(item.uri);
  const node = snapshot && nodeOfItem(snapshot, item);
  if (!snapshot || !node) return undefined;
  const calls: CallHierarchyIncomingCall[] = [];
  const links = neighboursOf(snapshot.map).neededBy[node.index] ?? [];
  for (const [from, fromRanges] of grouped(links, (link) => link.from)) {
    calls.push({ from: itemOfNode(snapshot, from), fromRanges });
  }
  const owner = node.choiceOf?.owner;
  if (owner && owner !== node && !calls.some(({ from }) => from.range.start.line === owner.line)) {
    calls.push({ from: itemOfNode(snapshot, owner, "pipeline"), fromRanges: [nameRange(node)] });
  }
  if (topOf(snapshot).includes(node)) {
    for (const place of await submapsOpening(workspace, snapshot)) {
      const from = itemOfNode(place.snapshot, place.node, "submap");
      calls.push({ from, fromRanges: [referenceRange(place.node)] });
    }
  }
  return calls;
}

/** What the component of an item needs; the ranges are the links, in its own map. */
export async function outgoingCalls(
  workspace: Workspace,
  item: CallHierarchyItem,
): Promise<CallHierarchyOutgoingCall[] | undefined> {
  const snapshot = await workspace.snapshot(item.uri);
  const node = snapshot && nodeOfItem(snapshot, item);
  if (!snapshot || !node) return undefined;
  const calls: CallHierarchyOutgoingCall[] = [];
  const seen = new Set<MapNode>([node]);
  const links = neighboursOf(snapshot.map).needs[node.index] ?? [];
  for (const [to, fromRanges] of grouped(links, (link) => link.to)) {
    seen.add(to);
    calls.push({ to: itemOfNode(snapshot, to), fromRanges });
  }
  for (const pipeline of snapshot.map.pipelines) {
    if (pipeline.owner !== node) continue;
    for (const choice of [...pipeline.children, ...pipeline.inferredChildren]) {
      if (seen.has(choice)) continue;
      seen.add(choice);
      calls.push({ to: itemOfNode(snapshot, choice, "choice"), fromRanges: [nameRange(choice)] });
    }
  }
  const opened = await mapBehind(workspace, snapshot, node);
  for (const top of opened ? topOf(opened) : []) {
    if (opened) calls.push({ to: itemOfNode(opened, top), fromRanges: [referenceRange(node)] });
  }
  return calls;
}

/** Links by the node at one of their ends, in file order. */
function grouped(
  links: readonly ResolvedDependency[],
  end: (link: ResolvedDependency) => MapNode,
): Map<MapNode, Range[]> {
  const groups = new Map<MapNode, Range[]>();
  for (const link of links) {
    const node = end(link);
    const range = linkRange(link);
    const known = groups.get(node);
    if (known) known.push(range);
    else groups.set(node, [range]);
  }
  return groups;
}
