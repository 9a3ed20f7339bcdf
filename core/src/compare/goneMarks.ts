import type { MapNode } from "../model/wardleyMap";
import { type Box, boxOf } from "../render/boxes";
import { centreOf } from "../render/drawing";
import { accelerator } from "../render/elements/accelerator";
import { annotation } from "../render/elements/annotation";
import { attitude } from "../render/elements/attitude";
import type { DrawnElement, ElementDrawer } from "../render/elements/elementDrawer";
import { note } from "../render/elements/note";
import { pipeline } from "../render/elements/pipeline";
import type { Point } from "../render/geometry";
import type { Shape } from "../render/scene";
import { goneKey } from "./differenceEntries";
import { type DifferenceGround, type DifferenceMark, GHOST, hollow, sign } from "./differenceMark";
import type { ElementWord, MapChange } from "./mapChange";

/** px. */
const NAME_SIZE = 12;
const STROKE = 1.5;

/** Who draws what is neither a node nor a link. */
const DRAWERS: Readonly<Partial<Record<ElementWord, ElementDrawer>>> = {
  note,
  annotation,
  attitude,
  accelerator,
  pipeline,
};

/** A node that is gone: broken and crossed out where it was, with its name. */
export function goneNode(ground: DifferenceGround, node: MapNode): DifferenceMark {
  const { ink, theme } = ground;
  const at = centreOf(ground.before, node);
  const label: Shape = {
    shape: "text",
    x: at.x,
    y: at.y - GHOST - 5,
    lines: [node.name.replaceAll("\n", " ")],
    anchor: "middle",
    size: NAME_SIZE,
    italic: true,
    fill: ink.alarm,
    outline: theme.page,
    strokeWidth: 3,
  };
  return {
    key: node.key,
    text: `${node.name} is gone`,
    line: 0,
    about: goneKey({ element: node.kind, name: node.name, line: node.line }),
    under: [],
    // Filled, so that all of it can be pointed at.
    over: [{ ...hollow(at, ink.alarm), fill: theme.page }, label, ...sign(ground, at, GHOST, "removed")],
  };
}

/** Notes, annotations, areas, accelerators and pipelines that are gone: as they were drawn, broken, with a sign. */
export function goneOthers(ground: DifferenceGround, changes: readonly MapChange[]): DifferenceMark[] {
  const gone = changes.filter(({ kind, element }) => kind === "removed" && DRAWERS[element] !== undefined);
  const drawn = new Map<string, DrawnElement>();
  for (const word of new Set(gone.map(({ element }) => element))) {
    for (const each of DRAWERS[word]?.draw(ground.before) ?? []) {
      const place = `${word} ${each.line}`;
      if (!drawn.has(place)) drawn.set(place, each);
    }
  }
  return gone.flatMap((change) => {
    const { element, beforeLine } = change;
    const was = drawn.get(`${element} ${beforeLine}`);
    return beforeLine === undefined || was === undefined ? [] : goneOther(ground, change, beforeLine, was);
  });
}

function goneOther(
  ground: DifferenceGround,
  { element, name, text }: MapChange,
  line: number,
  was: DrawnElement,
): DifferenceMark[] {
  const { theme, room } = ground;
  const shapes = was.shapes.map((shape) => ghostOf(ground, shape));
  const at = signPlace(shapes[0], ground);
  if (at === undefined) return [];
  for (const shape of shapes) {
    const box = boxOf(shape, theme);
    if (box !== undefined) room.take(box);
  }
  // Areas would keep the pointer from what stands on them.
  const isArea = ({ shape }: Shape) => shape === "rect";
  return [
    {
      key: `${element} ${was.key}`,
      text,
      line: 0,
      about: goneKey({ element, name, line }),
      under: shapes.filter(isArea),
      over: [...shapes.filter((shape) => !isArea(shape)), ...sign(ground, at.point, at.reach, "removed")],
    },
  ];
}

/** A shape in the colour of what is gone, its outline broken. */
function ghostOf({ ink, theme }: DifferenceGround, shape: Shape): Shape {
  if (shape.shape === "text")
    return { ...shape, italic: true, fill: ink.alarm, outline: theme.page, strokeWidth: 3, home: undefined };
  const line = { stroke: ink.alarm, strokeWidth: STROKE, dash: "2 2", strokeOpacity: 1 };
  // What is not filled can be pointed at by its line only.
  const fill = shape.shape === "rect" ? undefined : theme.page;
  return { ...shape, ...line, fill, fillOpacity: undefined, opacity: undefined };
}

/** Where the sign belongs: beside a text, an arrow or a circle, at the corner of an area. */
function signPlace(
  shape: Shape | undefined,
  { theme }: DifferenceGround,
): { readonly point: Point; readonly reach: number } | undefined {
  if (shape === undefined) return undefined;
  if (shape.shape === "rect") return { point: { x: shape.x, y: shape.y }, reach: 0 };
  const box = boxOf(shape, theme);
  if (box === undefined) return undefined;
  if (shape.shape === "text") return { point: { x: box.left, y: middleOf(box).y }, reach: 0 };
  return { point: middleOf(box), reach: (box.right - box.left) / 2 };
}

function middleOf({ left, top, right, bottom }: Box): Point {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
