import type { Dependency, EvolutionAxis, MapNode, WardleyMap } from "../model/wardleyMap";
import { oneLine } from "./accessibleNames";
import { pointOf } from "./geometry";
import { type RenderOptions, renderScene } from "./renderScene";
import type { ElementKind, Scene, SceneElement, Shape } from "./scene";
import { textWidth } from "./text/textWidth";
import { shorten } from "./text/wrapText";
import { THEMES } from "./themes";

/** What a small picture of a node's surroundings shows. */
export interface Neighbourhood {
  readonly map: WardleyMap;
  /** In the middle of things; its name is bold and its movement is drawn. */
  readonly node: MapNode;
  readonly needs: readonly MapNode[];
  readonly neededBy: readonly MapNode[];
}

/** Width of the map area, height of a row, room around both, distance of a name from its symbol, px. */
const WIDTH = 380;
const ROW = 22;
const ROOM = { side: 10, top: 4, bottom: 6 } as const;
const NAME_DISTANCE = 10;

/** Names are lowered by this much to stand level with their symbols, px. */
const NAME_DROP = 4;

/** What stands for a node. */
const DRAWS_NODES = new Set<ElementKind>(["component", "anchor", "submap"]);

/** Axis labels that fit. */
const SHORT_LABELS = ["Genesis", "Custom", "Product", "Commodity"] as const;

/**
 * A small picture of a node with what needs it and what it needs: evolution to scale, visibility as an order
 * only, one row for each node, so that no name covers another.
 */
export function neighbourhoodScene(
  neighbourhood: Neighbourhood,
  { theme, boundaries }: Pick<RenderOptions, "theme" | "boundaries"> = {},
): Scene {
  const map = reducedMap(neighbourhood);
  const height = map.nodes.length * ROW;
  const scene = renderScene(map, { theme, boundaries, width: WIDTH, height });
  // Bold is the axis' name alone, which a picture this small can do without.
  const frame = scene.frame.filter((shape) => shape.shape !== "text" || !shape.bold);
  const bottom = Math.max(height, ...frame.map(lowestBaseline)) + ROOM.bottom;
  const viewBox = { x: -ROOM.side, y: -ROOM.top, width: WIDTH + 2 * ROOM.side, height: bottom + ROOM.top };
  const byLine = new Map(map.nodes.map((node) => [node.line, node]));
  return {
    ...scene,
    width: viewBox.width,
    height: viewBox.height,
    viewBox,
    title: neighbourhood.node.name,
    frame,
    elements: scene.elements.map((element) => {
      const node = DRAWS_NODES.has(element.kind) ? byLine.get(element.line) : undefined;
      // Rows are no visibilities, so the words about places would be wrong.
      const named = { ...element, accessibleName: element.name };
      if (element.kind === "evolved") return { ...named, shapes: symbolsOf(element) };
      return node ? withName(named, node, node.key === neighbourhood.node.key, scene) : named;
    }),
  };
}

/** The element with its name level with its symbol, on the side where there is room. */
function withName(element: SceneElement, node: MapNode, isFocus: boolean, scene: Scene): SceneElement {
  const { page, component } = THEMES[scene.theme];
  const font = { size: component.textSize, bold: isFocus };
  const name = shorten(oneLine(node.name), WIDTH - ROOM.side, font);
  const { x, y } = pointOf(scene.mapArea, node);
  const goesRight = (node.movement?.target ?? node.evolution) > node.evolution;
  const roomRight = WIDTH + ROOM.side - x - NAME_DISTANCE;
  const onLeft = textWidth(name, font) > roomRight || (goesRight && textWidth(name, font) < x);
  // A name longer than either side begins at the edge.
  const width = textWidth(name, font);
  const start = onLeft ? Math.max(2 - ROOM.side, x - NAME_DISTANCE - width) : x + NAME_DISTANCE;
  const text: Shape = {
    shape: "text",
    x: start,
    y: y + NAME_DROP,
    lines: [name],
    ...font,
    fill: component.text,
    outline: page,
    strokeWidth: 3,
  };
  return { ...element, shapes: [text, ...symbolsOf(element)] };
}

function symbolsOf({ shapes }: SceneElement): readonly Shape[] {
  return shapes.filter(({ shape }) => shape !== "text");
}

function lowestBaseline(shape: Shape): number {
  return shape.shape === "text" ? shape.y + (shape.lines.length - 1) * (shape.lineHeight ?? 0) : 0;
}

/** The node and its neighbours as a map of their own, each in a row by visibility. */
function reducedMap({ map, node, needs, neededBy }: Neighbourhood): WardleyMap {
  const shown = [...new Set([node, ...needs, ...neededBy])].sort(
    (a, b) => b.visibility - a.visibility || a.index - b.index,
  );
  const copies = new Map(
    shown.map((original, row) => [original, inRow(original, row, shown.length, original === node)]),
  );
  const dependencies = map.dependencies.flatMap((link): Dependency[] => {
    const { from, to } = link;
    const [start, end] = [from && copies.get(from), to && copies.get(to)];
    if (!start || !end || (from !== node && to !== node)) return [];
    return [{ ...link, from: start, to: end, flowText: undefined, context: undefined }];
  });
  const nodes = [...copies.values()];
  return {
    ...map,
    title: "",
    style: undefined,
    size: undefined,
    evolutionAxis: shortened(map.evolutionAxis),
    valueChainAxis: { ...map.valueChainAxis, hidden: true },
    nodes,
    dependencies,
    pipelines: [],
    movements: [],
    notes: [],
    annotations: [],
    annotationsBox: undefined,
    attitudes: [],
    accelerators: [],
    resolve: ({ key }) => nodes.find((each) => each.key === key),
  };
}

function inRow(node: MapNode, row: number, rows: number, isFocus: boolean): MapNode {
  return {
    ...node,
    index: row,
    visibility: 1 - (row + 0.5) / rows,
    evolution: Math.min(1, Math.max(0, node.evolution)),
    // Their discs are higher than a row.
    decorators: [],
    movement: isFocus ? node.movement : undefined,
    childOf: undefined,
    choiceOf: undefined,
  };
}

/** Labels short enough: the default ones as single words, the author's without what follows a bracket or stroke. */
function shortened(axis: EvolutionAxis): EvolutionAxis {
  const labels = axis.custom ? axis.labels.map((label) => label.split(/[(/]/)[0]?.trim()) : SHORT_LABELS;
  const [a = "", b = "", c = "", d = ""] = labels;
  // Not custom: the author's labels leave room for the axis' name, which is not drawn here.
  return { ...axis, labels: [a, b, c, d], custom: false, hidden: false };
}
