import { standsInRange } from "#core/model/pipelines";
import type { Freedom } from "./dragging";
import { centreOf, isNode, keyOf, kindOf, OVERHANG } from "./elements";
import { type MapSize, type Point, placeOf } from "./mapArea";

/** What goes along when elements are dragged, as the operation will move it. */
export function withCompanions(
  elements: ReadonlyMap<string, SVGElement>,
  ids: Iterable<string>,
  size: MapSize,
): ReadonlyMap<string, Freedom> {
  const moving = new Map<string, Freedom>();
  for (const id of ids) moving.set(id, kindOf(id) === "evolved" ? "horizontal" : "both");
  // What is added goes through the same.
  for (const [id, freedom] of moving) {
    const add = (other: string, way: Freedom) => {
      if (elements.has(other) && !moving.has(other)) moving.set(other, way);
    };
    const key = keyOf(id);
    if (kindOf(id) === "pipeline") {
      if (freedom === "both")
        for (const kind of ["component", "anchor", "submap"]) add(`${kind}:${key}`, freedom);
      for (const choice of choicesOf(elements, id, size)) add(choice, freedom);
    } else if (isNode(id)) {
      add(`pipeline:${key}`, "vertical");
      const evolved = `evolved:${key}`;
      if (moving.get(evolved) === "horizontal") moving.set(evolved, "both");
      else if (freedom === "both") add(evolved, "vertical");
    }
  }
  return moving;
}

/** So far apart what is drawn at the same height may seem to be, px. */
const NEAR = 0.5;

/** How exactly the place of something drawn is known, in visibility and evolution. */
const TOLERANCE = 1e-4;

/** A box around a range begins so far below its owner, px, and one around the choices of a block at its height. */
const RANGE_BOX_TOP = 2;

/** Choices of a block stand so far below the top of its box, px (language reference 3.5). */
const BLOCK_LINE = 11;

/** The choices of a pipeline, by where they are drawn. */
function* choicesOf(
  elements: ReadonlyMap<string, SVGElement>,
  pipeline: string,
  size: MapSize,
): Iterable<string> {
  const rect = elements.get(pipeline)?.querySelector<SVGRectElement>("rect");
  if (rect === null || rect === undefined) return;
  const { x, y, width } = rect.getBBox();
  const [left, right] = [x + OVERHANG, x + width - OVERHANG];
  const owner = ownerCentre(elements, keyOf(pipeline));
  const isBlock = owner !== undefined && Math.abs(owner.y - y) < NEAR;
  const first = placeOf({ x: left, y: y - RANGE_BOX_TOP }, size);
  const range = { start: first.evolution, end: placeOf({ x: right, y }, size).evolution };
  const belongs = (centre: Point) =>
    isBlock
      ? Math.abs(centre.y - y - BLOCK_LINE) < NEAR && centre.x > left - NEAR && centre.x < right + NEAR
      : standsInRange(placeOf(centre, size), first.visibility, range, TOLERANCE);
  for (const [id, element] of elements) {
    if (!isNode(id) || kindOf(id) === "anchor" || keyOf(id) === keyOf(pipeline)) continue;
    const centre = centreOf(element);
    if (centre !== undefined && belongs(centre)) yield id;
  }
}

function ownerCentre(elements: ReadonlyMap<string, SVGElement>, key: string): Point | undefined {
  for (const kind of ["component", "anchor", "submap"]) {
    const element = elements.get(`${kind}:${key}`);
    if (element !== undefined) return centreOf(element);
  }
  return undefined;
}
