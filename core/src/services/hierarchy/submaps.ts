import { addressKey, resolveAddress } from "../../analysis/portfolio/addresses";
import { anchorsOf } from "../../analysis/strategy/anchors";
import { addressOf } from "../../analysis/submapAddress";
import { type Range, rangeOf } from "../../language/text";
import type { MapNode } from "../../model/wardleyMap";
import type { Snapshot } from "../snapshot";
import type { Workspace } from "../workspace";

/** A submap of some map. */
export interface SubmapPlace {
  readonly snapshot: Snapshot;
  readonly node: MapNode;
}

/** Where a submap says which map it opens: its reference, else its name. */
export function referenceRange({ line, statement }: MapNode): Range {
  return rangeOf(line, statement.url?.reference ?? statement.name ?? statement);
}

/** The map that a submap opens; undefined when it is no map of the workspace. */
export async function mapBehind(
  workspace: Workspace,
  snapshot: Snapshot,
  node: MapNode,
): Promise<Snapshot | undefined> {
  const address = addressOf(snapshot.map, node);
  const target = address === undefined ? undefined : resolveAddress(snapshot.uri, address);
  if (target === undefined) return undefined;
  const known = workspace.portfolio.get(target);
  return known && workspace.snapshot(known.uri);
}

/** The submaps by which other maps open a map. */
export async function submapsOpening(
  workspace: Workspace,
  snapshot: Snapshot,
): Promise<readonly SubmapPlace[]> {
  const own = addressKey(snapshot.uri);
  const others = [...workspace.portfolio.leadingTo(snapshot.uri)].filter(
    ({ uri }) => addressKey(uri) !== own,
  );
  const uris = others.map(({ uri }) => uri).sort();
  const places: SubmapPlace[] = [];
  for await (const other of workspace.snapshots(uris)) {
    for (const node of other.map.nodes) {
      const address = addressOf(other.map, node);
      if (address !== undefined && resolveAddress(other.uri, address) === own) {
        places.push({ snapshot: other, node });
      }
    }
  }
  return places;
}

/** What stands at the head of a map, where a submap that opens it leads: its anchors, declared or implied. */
export function topOf({ map }: Snapshot): readonly MapNode[] {
  return anchorsOf(map).anchors.flatMap((index) => map.nodes[index] ?? []);
}
