import type { MapNode, Movement } from "../../model/wardleyMap";
import { describeMovement } from "../accessibleNames";
import { centreOf, type Drawing } from "../drawing";
import { drawable, type Point, xOf } from "../geometry";
import { labelShapes } from "../labels";
import { reachTowards } from "../linkEnds";
import type { Shape } from "../scene";
import { decoratedSymbol, inertiaBar, symbolReach } from "../symbols";
import type { DrawnElement, ElementDrawer } from "./elementDrawer";

/** The arrow's triangle: from 18 px to 6 px before the copy's centre, 12 px high. */
const ARROW = { tip: 6, base: 18, half: 6 } as const;

/** How far a bar of inertia stands from a component whose movement crosses no boundary, in evolution. */
const INERTIA_DISTANCE = 0.05;

/** What a component becomes: a dashed arrow, the bar of inertia in its way, and the future copy with its label. */
export const evolved: ElementDrawer = {
  kind: "evolved",
  *draw(drawing) {
    for (const node of drawing.map.nodes) {
      if (node.movement !== undefined) yield drawMovement(drawing, node, node.movement);
    }
  },
};

function drawMovement(drawing: Drawing, node: MapNode, movement: Movement): DrawnElement {
  const { theme, area } = drawing;
  const source = centreOf(drawing, node);
  const target = { x: xOf(area, drawable(movement.target, 0.85)), y: source.y };
  const own = movement.decorators.filter((name) => name !== "inertia");
  const decorators = own.length > 0 ? own : node.decorators;
  const reach = decorators.length > 0 ? symbolReach(theme, decorators) : 0;
  const way = target.x < source.x ? -1 : 1;
  const from = source.x + way * reachTowards(drawing, node, way, 0);
  const shapes: Shape[] = [...arrow(from, target, way, theme.evolved.stroke, reach)];
  if (node.inertia) {
    const at = inertiaEvolution(node.evolution, movement.target, drawing.boundaries);
    shapes.push(inertiaBar({ x: xOf(area, at), y: source.y }, theme));
  }
  const fill = node.kind === "submap" ? theme.submap.fill : theme.evolved.fill;
  const { stroke, dash, text: textFill } = theme.evolved;
  shapes.push(...decoratedSymbol(target, theme, { stroke, fill, dash }, decorators, false));
  const name = movement.newName ?? node.name;
  const placement = { decorators, movement: "copy", renamed: movement.newName !== undefined } as const;
  const label = { name, centre: target, offset: movement.label, placement, fill: textFill };
  shapes.push(...labelShapes(drawing, label));
  const accessibleName = describeMovement(drawing, node, movement);
  return { key: node.key, name, accessibleName, line: movement.line, shapes };
}

/**
 * The dashed line from the edge of the symbol with its triangle, which points the way the component moves and keeps clear of a disc that
 * reaches further than the circle.
 */
function arrow(from: number, target: Point, way: 1 | -1, colour: string, reach: number): Shape[] {
  const clear = Math.max(0, reach + 1 - ARROW.tip);
  const tip = target.x - way * (ARROW.tip + clear);
  const base = target.x - way * (ARROW.base + clear);
  return [
    {
      shape: "line",
      x1: from,
      y1: target.y,
      x2: way * (base - from) > 0 ? base : from,
      y2: target.y,
      stroke: colour,
      strokeWidth: 1,
      dash: "5 5",
    },
    {
      shape: "polygon",
      points: [
        [base, target.y - ARROW.half],
        [tip, target.y],
        [base, target.y + ARROW.half],
      ],
      fill: colour,
    },
  ];
}

/** The first stage boundary on the way, else a little off the component towards its target. */
function inertiaEvolution(from: number, to: number, boundaries: readonly number[]): number {
  const onTheWay = boundaries.filter((edge) => edge >= Math.min(from, to) && edge <= Math.max(from, to));
  const first = to < from ? onTheWay.at(-1) : onTheWay[0];
  return first ?? from + (to < from ? -INERTIA_DISTANCE : INERTIA_DISTANCE);
}
