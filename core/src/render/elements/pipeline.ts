import type { MapNode, Pipeline } from "../../model/wardleyMap";
import { describePipeline } from "../accessibleNames";
import { centreOf, type Drawing } from "../drawing";
import { type Point, xOf } from "../geometry";
import type { RectShape, Shape } from "../scene";
import { componentCircle } from "../symbols";
import type { DrawnElement, ElementDrawer } from "./elementDrawer";

/** Geometry of the boxes (language reference 3.5), px from the owner's centre. */
const BOX_HEIGHT = 22;
const OVERHANG = 15;
const RANGE_BOX_TOP = 2;
const BLOCK_BOX_TOP = 0;

/** An end circle this close to a component placed there by hand would only thicken its outline. */
const COVERED = 4;

/**
 * Boxes of pipelines: over the range on the line (with a circle at each end), or around the children of a block.
 * Without either the pipeline is hidden.
 */
export const pipeline: ElementDrawer = {
  kind: "pipeline",
  draw(drawing) {
    const drawn: DrawnElement[] = [];
    for (const each of drawing.map.pipelines) {
      const { owner } = each;
      const shapes = owner === undefined ? [] : pipelineShapes(drawing, each, owner);
      if (owner === undefined || shapes.length === 0) continue;
      const accessibleName = describePipeline(drawing, each, owner);
      drawn.push({ key: owner.key, name: owner.name, accessibleName, line: each.line, shapes });
    }
    return drawn;
  },
};

function pipelineShapes(drawing: Drawing, each: Pipeline, owner: MapNode): Shape[] {
  const { y } = centreOf(drawing, owner);
  if (each.children.length > 0) {
    let left = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    for (const child of each.children) {
      const { x } = centreOf(drawing, child);
      left = Math.min(left, x);
      right = Math.max(right, x);
    }
    return box(drawing, left, right, y + BLOCK_BOX_TOP);
  }
  if (each.range === undefined) return [];
  const left = xOf(drawing.area, each.range.start);
  const right = xOf(drawing.area, each.range.end);
  if (!(left < right)) return [];
  const middle = y + RANGE_BOX_TOP + BOX_HEIGHT / 2;
  return [...box(drawing, left, right, y + RANGE_BOX_TOP), ...endCircles(drawing, each, left, right, middle)];
}

/** The second shape makes the inside of the box something to click on. */
function box({ theme }: Drawing, left: number, right: number, top: number): Shape[] {
  const area: RectShape = {
    shape: "rect",
    x: left - OVERHANG,
    y: top,
    width: right - left + 2 * OVERHANG,
    height: BOX_HEIGHT,
  };
  return [
    { ...area, hitArea: true },
    { ...area, stroke: theme.component.stroke, strokeWidth: 1 },
  ];
}

function endCircles(drawing: Drawing, each: Pipeline, left: number, right: number, y: number): Shape[] {
  const { stroke, fill } = drawing.theme.component;
  const placed = each.inferredChildren.map((child) => centreOf(drawing, child));
  return [left, right]
    .map((x) => ({ x, y }))
    .filter((end) => !placed.some((child) => isCovered(end, child)))
    .map((end) => componentCircle(end, drawing.theme, { stroke, fill }));
}

function isCovered(end: Point, child: Point): boolean {
  return Math.abs(end.x - child.x) <= COVERED && Math.abs(end.y - child.y) <= COVERED;
}
