import type { MapNode, Pipeline } from "../../model/wardleyMap";
import { describePipeline } from "../accessibleNames";
import { centreOf, type Drawing } from "../drawing";
import { xOf } from "../geometry";
import type { Shape } from "../scene";
import { componentCircle } from "../symbols";
import type { ElementDrawer } from "./elementDrawer";

/** Geometry of the boxes (language reference 3.5), px from the owner's centre. */
const BOX_HEIGHT = 22;
const OVERHANG = 15;
const RANGE_BOX_TOP = 2;
const BLOCK_BOX_TOP = 0;

/**
 * Authors place the first and last choice of a range pipeline by hand, mostly 0.01 inside its ends, to stand for
 * the end circles. An end with a choice this close (in evolution) gets no circle, which would look like one more.
 */
const STANDS_FOR_END = 0.02;
const EPSILON = 1e-9;

/**
 * Boxes of pipelines: over the range on the line (with a circle at each end), or around the children of a block.
 * Without either the pipeline is hidden; the same range written twice is drawn once.
 */
export const pipeline: ElementDrawer = {
  kind: "pipeline",
  *draw(drawing) {
    const seen = new Set<string>();
    for (const each of drawing.map.pipelines) {
      const { owner, range, children } = each;
      const same = children.length > 0 ? `${each.index}` : `${owner?.index} ${range?.start} ${range?.end}`;
      if (owner === undefined || seen.has(same)) continue;
      seen.add(same);
      const shapes = pipelineShapes(drawing, each, owner);
      if (shapes.length === 0) continue;
      const accessibleName = describePipeline(drawing, each, owner);
      yield { key: owner.key, name: owner.name, accessibleName, line: each.line, shapes };
    }
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
  const { start, end } = each.range;
  const left = xOf(drawing.area, start);
  const right = xOf(drawing.area, end);
  if (!(left < right)) return [];
  const { stroke, fill } = drawing.theme.component;
  const middle = y + RANGE_BOX_TOP + BOX_HEIGHT / 2;
  const circles = [start, end]
    .filter((evolution) => !each.inferredChildren.some((child) => standsFor(child, evolution)))
    .map((evolution) => ({ x: xOf(drawing.area, evolution), y: middle }))
    .map((point) => componentCircle(point, drawing.theme, { stroke, fill }));
  return [...box(drawing, left, right, y + RANGE_BOX_TOP), ...circles];
}

function standsFor(child: MapNode, evolution: number): boolean {
  return Math.abs(child.evolution - evolution) <= STANDS_FOR_END + EPSILON;
}

function box({ theme }: Drawing, left: number, right: number, top: number): Shape[] {
  return [
    {
      shape: "rect",
      x: left - OVERHANG,
      y: top,
      width: right - left + 2 * OVERHANG,
      height: BOX_HEIGHT,
      stroke: theme.component.stroke,
      strokeWidth: 1,
    },
  ];
}
