import type { MapNode } from "../../model/wardleyMap";
import type { Snapshot } from "../snapshot";
import {
  adopt,
  type Entry,
  movementEntry,
  nodeEntry,
  otherEntries,
  strayPipelines,
  titleEntry,
} from "./entries";

/** How many pipelines may lie inside each other in the outline. */
const DEEPEST = 16;

/** Everything as the file has it; below each component its movements and the choices of its pipeline. */
export function inFileOrder(snapshot: Snapshot): readonly Entry[] {
  const entries = [
    ...titleEntry(snapshot),
    ...nodeEntries(snapshot),
    ...strayPipelines(snapshot),
    ...otherEntries(snapshot),
  ];
  return entries.sort((a, b) => a.line - b.line);
}

function nodeEntries(snapshot: Snapshot): Entry[] {
  const { map } = snapshot;
  const entries: Entry[] = [];
  const byNode = new Map(map.nodes.map((node) => [node, nodeEntry(snapshot, node)]));
  for (const [node, entry] of byNode) {
    const owner = ownerOf(node);
    const parent = owner && byNode.get(owner);
    if (parent) adopt(parent, entry);
    else entries.push(entry);
  }
  for (const movement of map.movements) {
    const entry = movementEntry(snapshot, movement);
    const parent = movement.node && byNode.get(movement.node);
    if (entry && parent) adopt(parent, entry);
    else if (entry) entries.push(entry);
  }
  return entries;
}

/** The owner of the pipeline a node is a choice of; undefined for owners that are nested without end. */
function ownerOf(node: MapNode): MapNode | undefined {
  let above = node.choiceOf?.owner;
  for (let depth = 0; above; depth++) {
    if (above === node || depth === DEEPEST) return undefined;
    above = above.choiceOf?.owner;
  }
  return node.choiceOf?.owner;
}
