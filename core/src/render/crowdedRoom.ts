import type { MapArea } from "./geometry";

/** px² of the map area that a component with its name takes among others of its kind: about 90 x 40. */
const EACH = 3600;

/**
 * Maps of fewer components are drawn between two keys, in the room there is; with more of it their names would be laid
 * out one by one, which takes twice as long.
 */
const FEWEST = 2000;

/** The area grows by this factor at a time, so that a component more hardly ever has all others drawn elsewhere. */
const STEP = 1.25;

/**
 * The room for a map of so many components that their names would cover each other in the room there is, however close
 * one looks: so much more of it that they have place once one looks closer. As a whole the picture is seen smaller.
 *
 * @param nodes how many components, anchors and submaps there are
 * @param room px for the map area there is
 */
export function crowdedRoom(nodes: number, room: MapArea): MapArea {
  const factor = Math.sqrt((nodes * EACH) / (room.width * room.height));
  if (nodes < FEWEST || !(factor >= STEP)) return room;
  const grown = STEP ** Math.floor(Math.log(factor) / Math.log(STEP));
  return { width: Math.round(room.width * grown), height: Math.round(room.height * grown) };
}
