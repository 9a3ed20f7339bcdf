import type { WardleyMap } from "../model/wardleyMap";
import type { MapArea } from "./geometry";

/**
 * The map area in which a map is drawn on a screen: a map that states no size takes the room there is, so that its
 * letters keep their size and its places their proportions. Boxes that are measured in px cover more or less of a map
 * of another size; a map with one keeps the size that every tool draws it in.
 *
 * @param room px for the map area, margins excluded
 * @returns undefined for the size of the map itself, or the default
 */
export function paneArea(map: WardleyMap, room: MapArea | undefined): MapArea | undefined {
  if (room === undefined || map.size !== undefined) return undefined;
  const measured = map.attitudes.some(({ second, size }) => second === undefined && size !== undefined);
  return measured ? undefined : room;
}
