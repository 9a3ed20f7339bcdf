import type { Analysis } from "../../analysis/strategy/analyse";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import { boxesOf } from "../boxes";
import { centreOf, createDrawing } from "../drawing";
import { type Point, xOf } from "../geometry";
import type { Scene } from "../scene";
import { symbolReach } from "../symbols";
import { THEMES } from "../themes";
import type { MapTheme } from "../themes/theme";
import { inkFor, type LayerInk } from "./ink";
import { Room } from "./room";

/** What a layer reads and draws on. */
export interface LayerCanvas {
  readonly scene: Scene;
  readonly theme: MapTheme;
  readonly ink: LayerInk;
  /** Of the map that is drawn. */
  readonly analysis: Analysis;
  /** The map in the text, which another layer may have replaced by `analysis.map`. */
  readonly present: WardleyMap;
  /** What badges may not cover; layers share it. */
  readonly room: Room;
  /** Where a node stands. */
  pointOf(node: MapNode): Point;
  /** Where it would stand at another evolution. */
  pointAt(node: MapNode, evolution: number): Point;
  /** How far a node's symbol reaches from there, px. */
  reachOf(node: MapNode): number;
  /** Id of a node's element. */
  elementOf(node: MapNode): string;
  /** Ids of a node's element and of its pipeline's box. */
  elementsOf(node: MapNode): readonly string[];
  /** Ids of the element that shows where a node moves. */
  movementOf(node: MapNode): readonly string[];
  /** Ids of the links from one node to another. */
  linksBetween(from: MapNode, to: MapNode): readonly string[];
}

/** Prepares a picture for layers. */
export function createLayerCanvas(scene: Scene, analysis: Analysis, present: WardleyMap): LayerCanvas {
  const theme = THEMES[scene.theme];
  const drawing = createDrawing(analysis.map, theme, scene.mapArea, analysis.boundaries);
  const ids = new Map<string, string[]>();
  for (const { id, kind, line, name } of scene.elements) {
    const key = kind === "link" ? `link ${name}` : `${kind} ${line} ${name}`;
    const known = ids.get(key);
    if (known === undefined) ids.set(key, [id]);
    else known.push(id);
  }
  const find = (key: string) => ids.get(key) ?? [];
  const nodeIds = ({ kind, line, name }: MapNode) => find(`${kind} ${line} ${name}`);
  return {
    scene,
    theme,
    ink: inkFor(scene.theme),
    analysis,
    present,
    room: roomIn(scene, theme),
    pointOf: (node) => centreOf(drawing, node),
    pointAt: (node, evolution) => ({ x: xOf(scene.mapArea, evolution), y: centreOf(drawing, node).y }),
    reachOf: ({ kind, decorators }) => (kind === "anchor" ? 0 : symbolReach(theme, decorators)),
    elementOf: (node) => nodeIds(node)[0] ?? "",
    elementsOf: (node) => {
      const box = node.pipeline && find(`pipeline ${node.pipeline.line} ${node.name}`);
      return [...nodeIds(node), ...(box ?? [])];
    },
    movementOf: ({ name, movement }) =>
      movement ? find(`evolved ${movement.line} ${movement.newName ?? name}`) : [],
    linksBetween: (from, to) => find(`link ${from.name}->${to.name}`),
  };
}

function roomIn(scene: Scene, theme: MapTheme): Room {
  const { x, y, width, height } = scene.viewBox;
  const room = new Room({ left: x, top: y, right: x + width, bottom: y + height });
  for (const element of scene.elements) {
    for (const box of boxesOf(element, theme)) room.take(box);
  }
  return room;
}
