import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import type { Box } from "../../render/boxes";
import { extent } from "../../render/labelLayout/extent";
import type { LabelHome, Scene, SceneElement, TextShape } from "../../render/scene";
import { THEMES } from "../../render/themes";
import { type LabelPlace, labelPlace } from "../operations/moveLabel";

/** A label that an offset can be written for. */
export interface OwnLabel {
  /** Id of the element it belongs to. */
  readonly id: string;
  readonly place: LabelPlace;
  /** Whether the author has placed it. */
  readonly placed: boolean;
}

/** The labels of a map with the places in the text where their offsets are or would be, in file order of the nodes. */
export function ownLabels(map: WardleyMap, scene: Scene): readonly OwnLabel[] {
  const byLine = new Map<number, SceneElement[]>();
  for (const element of scene.elements) {
    const here = byLine.get(element.line);
    if (here) here.push(element);
    else byLine.set(element.line, [element]);
  }
  const idOf = (line: number, kind: string, { key }: MapNode) => {
    const base = `${kind}:${key}`;
    return byLine.get(line)?.find(({ id }) => id === base || id.startsWith(`${base}#`))?.id;
  };
  // Mermaid's movements have no labels.
  const movements = map.tree.dialect === "owm";
  return map.nodes.flatMap((node) => {
    const { movement } = node;
    const found: OwnLabel[] = [];
    const id = idOf(node.line, node.kind, node);
    const place = labelPlace(map, { kind: "node", node });
    if (id !== undefined && place !== undefined) found.push({ id, place, placed: isPlaced(place) });
    if (movement === undefined || !movements) return found;
    const evolvedId = idOf(movement.line, "evolved", node);
    const evolvedPlace = labelPlace(map, { kind: "evolved", node, movement });
    if (evolvedId !== undefined && evolvedPlace !== undefined)
      found.push({ id: evolvedId, place: evolvedPlace, placed: isPlaced(evolvedPlace) });
    return found;
  });
}

function isPlaced({ part, offset }: LabelPlace): boolean {
  return part !== undefined && offset !== undefined;
}

/** One way in which a label is set: its lines, and what they cover. */
export interface LabelForm {
  readonly lines: readonly string[];
  readonly box: Box;
}

/** A label as it is drawn. */
export interface DrawnLabel extends LabelForm {
  /** The other way to set it about the same offset. */
  readonly other?: LabelForm | undefined;
  /** The symbol that it names, while nobody has placed it. */
  readonly home?: LabelHome | undefined;
}

/** The label of every element of a scene that has one, by the element's id; it is drawn above the rest of it. */
export function drawnLabels(scene: Scene): ReadonlyMap<string, DrawnLabel> {
  const found = new Map<string, DrawnLabel>();
  for (const { id, shapes } of scene.elements) {
    const label = shapes.at(-1);
    if (label?.shape !== "text") continue;
    const form = formOf(label, scene);
    const other = label.otherForm && formOf({ ...label, ...label.otherForm }, scene);
    if (form !== undefined) found.set(id, { ...form, other, home: label.home });
  }
  return found;
}

function formOf(label: TextShape, { theme }: Scene): LabelForm | undefined {
  const box = extent(label, THEMES[theme]);
  return box && { lines: label.lines, box };
}
