import type { DocumentSymbol } from "vscode-languageserver-types";
import { anchorsOf } from "../../analysis/strategy/anchors";
import { memberships } from "../../analysis/valueChain";
import { oneLine } from "../../analysis/words";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { allNeighboursOf } from "../neighbours";
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
import { around } from "./ranges";

/**
 * From the anchors down: below each component what it needs, its choices when it owns a pipeline, and its movements.
 * What more than one component needs is opened below the nearest of them to an anchor and only named below the
 * others, so that the outline is no larger than the map. Behind the chains stands what belongs to none.
 */
export function byValueChain(snapshot: Snapshot): DocumentSymbol[] {
  const { map } = snapshot;
  const entries = new Map(map.nodes.map((node) => [node, nodeEntry(snapshot, node)]));
  const choices = choicesByOwner(map);
  const roots: Entry[] = [];
  const placed = new Set<MapNode>();
  const openedIn: MapNode[] = [];
  const { needsOf, neededByOf } = allNeighboursOf(map);
  const open = (start: readonly MapNode[]) => {
    const fresh = start.filter((node) => !placed.has(node));
    const queue = [...fresh];
    for (const node of fresh) {
      placed.add(node);
      const entry = entries.get(node);
      if (entry) roots.push(entry);
    }
    // Nearest first: whoever is at fewer steps from an anchor opens what others need, too.
    for (let next = queue.shift(); next; next = queue.shift()) {
      const parent = entries.get(next);
      openedIn.push(next);
      for (const below of new Set([...(choices.get(next) ?? []), ...needsOf(next)])) {
        const entry = entries.get(below);
        if (!parent || !entry) continue;
        if (placed.has(below)) adopt(parent, named(entry));
        else {
          placed.add(below);
          adopt(parent, entry);
          queue.push(below);
        }
      }
    }
  };
  open(anchorsOf(map).anchors.flatMap((index) => map.nodes[index] ?? []));
  open(map.nodes.filter((node) => neededByOf(node).size === 0 && !node.choiceOf));
  // What is left goes round in circles.
  for (const node of map.nodes) open([node]);
  for (const movement of map.movements) {
    const entry = movementEntry(snapshot, movement);
    const parent = movement.node && entries.get(movement.node);
    if (entry && parent) adopt(parent, entry);
    else if (entry) roots.push(entry);
  }
  // From the leaves up, for a range holds those below it.
  for (const node of openedIn.reverse()) widen(entries.get(node));
  const rest = [...strayPipelines(snapshot), ...otherEntries(snapshot)].sort((a, b) => a.line - b.line);
  return [...titleEntry(snapshot), ...roots, ...rest].map(({ symbol }) => symbol);
}

function choicesByOwner(map: WardleyMap): ReadonlyMap<MapNode, readonly MapNode[]> {
  const choices = new Map<MapNode, MapNode[]>();
  for (const [owner, choice] of memberships(map)) {
    const known = choices.get(owner);
    if (known) known.push(choice);
    else choices.set(owner, [choice]);
  }
  return choices;
}

/** The mere name of what is opened elsewhere. */
function named({ line, kind, symbol }: Entry): Entry {
  const { children: _, ...alone } = symbol;
  return { line, kind, symbol: { ...alone, detail: `${oneLine(alone.detail ?? "")} ↗`.trim() } };
}

function widen(entry: Entry | undefined): void {
  if (!entry?.symbol.children) return;
  const { symbol } = entry;
  symbol.range = around([symbol.range, ...(symbol.children ?? []).map((child) => child.range)]);
}
