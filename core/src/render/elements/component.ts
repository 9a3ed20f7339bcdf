import type { MapNode } from "../../model/wardleyMap";
import { describeNode } from "../accessibleNames";
import { centreOf, type Drawing } from "../drawing";
import { xOf } from "../geometry";
import { labelShapes } from "../labels";
import { decoratedSymbol, inertiaBar, type SymbolColours } from "../symbols";
import type { DrawnElement, ElementDrawer } from "./elementDrawer";

/** How far right of its component a bar of inertia stands that no movement meets, in evolution. */
const INERTIA_DISTANCE = 0.02;

/** A component or submap: symbol, then the bar of a standalone inertia, then its label. */
export function drawNode(
  drawing: Drawing,
  node: MapNode,
  colours: SymbolColours,
  word: string,
): DrawnElement {
  const { theme, area } = drawing;
  const centre = centreOf(drawing, node);
  const shapes = decoratedSymbol(centre, theme, colours, node.decorators, node.pipeline !== undefined);
  if (node.inertia && node.movement === undefined) {
    shapes.push(inertiaBar({ x: xOf(area, node.evolution + INERTIA_DISTANCE), y: centre.y }, theme));
  }
  const placement = {
    decorators: node.decorators,
    movement: node.movement === undefined ? "none" : "source",
    renamed: node.movement?.newName !== undefined,
  } as const;
  const { text: fill } = theme.component;
  shapes.push(...labelShapes(drawing, { name: node.name, centre, offset: node.label, placement, fill }));
  return {
    key: node.key,
    name: node.name,
    accessibleName: describeNode(drawing, node, word),
    line: node.line,
    shapes,
  };
}

function componentDrawer(word: string, belongs: (node: MapNode) => boolean): ElementDrawer {
  return {
    kind: "component",
    *draw(drawing) {
      const { stroke, fill } = drawing.theme.component;
      const colours = { stroke, fill };
      for (const node of drawing.map.nodes) {
        if (node.kind === "component" && belongs(node)) yield drawNode(drawing, node, colours, word);
      }
    },
  };
}

/** Components of pipeline blocks, drawn with the boxes they stand in. */
export const pipelineChild = componentDrawer("Pipeline component", (node) => node.childOf !== undefined);

/** Components on a disc or ring, which must not cover their neighbours' symbols. */
export const decoratedComponent = componentDrawer(
  "Component",
  (node) => node.childOf === undefined && node.decorators.length > 0,
);

/** All other components. */
export const component = componentDrawer(
  "Component",
  (node) => node.childOf === undefined && node.decorators.length === 0,
);
