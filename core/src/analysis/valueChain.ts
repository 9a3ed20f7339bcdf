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
  const needs: ResolvedDependency[][] = map.nodes.map(() => []);
  const neededBy: ResolvedDependency[][] = map.nodes.map(() => []);
  for (const link of linksOf(map)) {
    needs[link.from.index]?.push(link);
    neededBy[link.to.index]?.push(link);
  }
  return { needs, neededBy };
});

/** The ends of the membership edges of pipelines: owner and choice (analysis reference 1.2). */
export function* memberships(map: WardleyMap): Iterable<readonly [owner: MapNode, choice: MapNode]> {
  for (const pipeline of map.pipelines) {
    if (!pipeline.owner) continue;
    for (const choice of [...pipeline.children, ...pipeline.inferredChildren]) yield [pipeline.owner, choice];
  }
}
