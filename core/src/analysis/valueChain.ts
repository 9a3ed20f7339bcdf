import type { Dependency, MapNode, WardleyMap } from "../model/wardleyMap";
import { perMap } from "./perMap";

/** A dependency both of whose ends are declared. */
export interface ResolvedDependency extends Dependency {
  readonly from: MapNode;
  readonly to: MapNode;
}

/** The resolved dependencies in file order, without links of a component to itself. */
export const linksOf = perMap((map: WardleyMap): readonly ResolvedDependency[] =>
  map.dependencies.filter(
    (link): link is ResolvedDependency =>
      link.from !== undefined && link.to !== undefined && link.from !== link.to,
  ),
);

/** For each node, by its index, the resolved dependencies that start at it and that end at it. */
export const neighboursOf = perMap((map: WardleyMap) => {
  const links = linksOf(map);
  return {
    needs: byEnd(map, links, ({ from }) => from.index),
    neededBy: byEnd(map, links, ({ to }) => to.index),
  };
});

const NO_LINKS: readonly ResolvedDependency[] = [];

/** The links at each node, in file order; without room to spare, which arrays that grow take a lot of. */
function byEnd(
  map: WardleyMap,
  links: readonly ResolvedDependency[],
  endOf: (link: ResolvedDependency) => number,
): readonly (readonly ResolvedDependency[])[] {
  const counts = new Int32Array(map.nodes.length);
  for (const link of links) counts[endOf(link)] = (counts[endOf(link)] ?? 0) + 1;
  const lists = Array.from(counts, (count) =>
    count === 0 ? NO_LINKS : new Array<ResolvedDependency>(count),
  );
  counts.fill(0);
  for (const link of links) {
    const end = endOf(link);
    const at = counts[end] ?? 0;
    (lists[end] as ResolvedDependency[])[at] = link;
    counts[end] = at + 1;
  }
  return lists;
}

/** The ends of the membership edges of pipelines: owner and choice (analysis reference 1.2). */
export function* memberships(map: WardleyMap): Iterable<readonly [owner: MapNode, choice: MapNode]> {
  for (const pipeline of map.pipelines) {
    if (!pipeline.owner) continue;
    for (const choice of [...pipeline.children, ...pipeline.inferredChildren]) yield [pipeline.owner, choice];
  }
}
