import { insertAt, replaceSpan } from "../analysis/edits";
import { parse } from "../language/parse";
import { print } from "../language/print";
import { buildMap } from "../model/buildMap";
import { renderScene } from "../render/renderScene";
import type { Scene, TextShape } from "../render/scene";
import { textWidth } from "../render/text/textWidth";
import { applyChanges } from "./applyChanges";
import type { EditContext } from "./operation";
import type { LabelPlace } from "./operations/moveLabel";

/** A label is first tried here, px; any place would do. */
const TRIAL = { x: 0, y: 0 } as const;

/**
 * The offset (px) with which a label that nobody has placed stands where it is drawn now, moved by a distance. A
 * label placed by hand may be broken into lines and set otherwise, so the map is drawn with one to see where it goes.
 */
export function drawnOffset(
  { map, scene, area }: EditContext,
  element: string,
  { line, part, insertAt: column }: LabelPlace,
  by: { readonly x: number; readonly y: number },
): { x: number; y: number } {
  const text = `label [${TRIAL.x}, ${TRIAL.y}]`;
  const change = part ? replaceSpan(map, line, part, text) : insertAt(map, line, column, ` ${text}`);
  const trial = renderScene(buildMap(parse(applyChanges(print(map.tree), [change]))), { ...area });
  const now = middleOfLabel(scene, element);
  const then = middleOfLabel(trial, element);
  if (now === undefined || then === undefined) return { x: TRIAL.x + by.x, y: TRIAL.y + by.y };
  return { x: TRIAL.x + now.x - then.x + by.x, y: TRIAL.y + now.y - then.y + by.y };
}

/** The middle of an element's last text, px; the label is drawn above the rest. */
function middleOfLabel(scene: Scene, id: string): { x: number; y: number } | undefined {
  const shapes = scene.elements.find((element) => element.id === id)?.shapes ?? [];
  const label = shapes.filter((shape): shape is TextShape => shape.shape === "text").at(-1);
  if (label === undefined) return undefined;
  const { x, y, lines, lineHeight = 0, anchor = "start" } = label;
  const width = Math.max(0, ...lines.map((each) => textWidth(each, { size: label.size })));
  const toMiddle = anchor === "start" ? width / 2 : anchor === "end" ? -width / 2 : 0;
  return { x: x + toMiddle, y: y + ((lines.length - 1) * lineHeight) / 2 };
}
