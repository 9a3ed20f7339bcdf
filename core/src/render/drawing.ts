import { type StageBoundaries, stageAt, stageNames } from "../model/stages";
import type { MapNode, WardleyMap } from "../model/wardleyMap";
import { type MapArea, type Point, pointOf } from "./geometry";
import type { MapTheme } from "./themes/theme";

/** Distance of the children's line of a pipeline block from its owner (language reference 3.5). */
const CHILD_OFFSET = 11;

/** Owners followed upwards; a block may name its own child as its owner, which would never end. */
const DEEPEST = 8;

/** What every drawer works from. */
export interface Drawing {
  readonly map: WardleyMap;
  readonly theme: MapTheme;
  readonly area: MapArea;
  readonly boundaries: StageBoundaries;
  /** Names of the four stages, as a reader knows them. */
  readonly stages: readonly string[];
  /** Centre of each node by `MapNode.index`. */
  readonly points: readonly Point[];
}

/** Places everything that can be pointed to. */
export function createDrawing(
  map: WardleyMap,
  theme: MapTheme,
  area: MapArea,
  boundaries: StageBoundaries,
): Drawing {
  const points = map.nodes.map((node) => placeOf(node, area));
  return { map, theme, area, boundaries, stages: stageNames(map.evolutionAxis), points };
}

/**
 * A child of a pipeline block lies on the line of children below the owner, which may itself be the child of
 * another block; everything else lies where it says.
 */
function placeOf(node: MapNode, area: MapArea): Point {
  const { x, y } = pointOf(area, node);
  let depth = 0;
  for (let owner = node.childOf?.owner; owner && depth < DEEPEST; owner = owner.childOf?.owner) depth++;
  return { x, y: y + depth * CHILD_OFFSET };
}

/** Centre of a node. */
export function centreOf(drawing: Drawing, node: MapNode): Point {
  return drawing.points[node.index] ?? placeOf(node, drawing.area);
}

/** Name of the stage an evolution lies in. */
export function stageName(drawing: Drawing, evolution: number): string {
  const stage = stageAt(evolution, drawing.boundaries);
  return drawing.stages[stage] || `stage ${stage + 1}`;
}
