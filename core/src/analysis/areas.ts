import type { Attitude, MapNode, WardleyMap } from "../model/wardleyMap";

/** The components inside an area of people, in file order. Areas given in px have no size on the map, and hold none. */
export function componentsInside(map: WardleyMap, { first, second }: Attitude): readonly MapNode[] {
  if (!second) return [];
  const between = (value: number, a: number, b: number) => value >= Math.min(a, b) && value <= Math.max(a, b);
  return map.nodes.filter(
    ({ kind, visibility, evolution }) =>
      kind !== "anchor" &&
      between(visibility, first.visibility, second.visibility) &&
      between(evolution, first.evolution, second.evolution),
  );
}
