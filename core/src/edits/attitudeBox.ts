import type { TextChange } from "../language/text";
import type { Attitude, MapPosition } from "../model/wardleyMap";
import { writeNumber } from "./bracketEdits";
import type { EditContext, ElementPart, Refusal } from "./operation";
import { refuse } from "./operation";
import { placeOfAttitude } from "./places";
import type { Shifts } from "./shifts";
import { pixelText } from "./writtenNumber";

/** A box gets no narrower or lower than this, px. */
const SMALLEST = 10;

/** Moves a box of pioneers, settlers or town planners, or one of its corners. */
export function moveAttitude(
  context: EditContext,
  shifts: Shifts,
  attitude: Attitude,
  part: ElementPart | undefined,
  by: MapPosition,
): { readonly changes: readonly TextChange[] } | Refusal {
  const place = placeOfAttitude(attitude);
  const top = part === "topLeft" || part === "topRight";
  const left = part === "topLeft" || part === "bottomLeft";
  if (part === undefined || part === "start" || part === "end") {
    shifts.add(place, [by.visibility, by.evolution, by.visibility, by.evolution]);
    return { changes: [] };
  }
  if (attitude.size !== undefined) return resize(context, shifts, attitude, { top, left }, by);
  const [v1 = 0, e1 = 0, v2 = 0, e2 = 0] = place.values;
  const firstIsTop = v1 >= v2;
  const firstIsLeft = e1 <= e2;
  const isFirst = { visibility: top === firstIsTop, evolution: left === firstIsLeft };
  shifts.add(place, [
    isFirst.visibility ? by.visibility : 0,
    isFirst.evolution ? by.evolution : 0,
    isFirst.visibility ? 0 : by.visibility,
    isFirst.evolution ? 0 : by.evolution,
  ]);
  return { changes: [] };
}

/** The form with one corner and a size in px: the opposite corner stays. */
function resize(
  { map, scene }: EditContext,
  shifts: Shifts,
  attitude: Attitude,
  { top, left }: { readonly top: boolean; readonly left: boolean },
  by: MapPosition,
): { readonly changes: readonly TextChange[] } | Refusal {
  const { statement, line, size } = attitude;
  const { width, height } = statement;
  if (width === undefined || height === undefined || size === undefined) return { changes: [] };
  if (size.width < 0 || size.height < 0) {
    return refuse("The size of this box is negative: correct it in the text first.");
  }
  const dx = by.evolution * scene.mapArea.width;
  const dy = -by.visibility * scene.mapArea.height;
  const wider = Math.max(SMALLEST, size.width + (left ? -dx : dx));
  const higher = Math.max(SMALLEST, size.height + (top ? -dy : dy));
  shifts.add(placeOfAttitude(attitude), [top ? by.visibility : 0, left ? by.evolution : 0]);
  return {
    changes: [
      ...writeNumber(map, line, width, wider, pixelText),
      ...writeNumber(map, line, height, higher, pixelText),
    ],
  };
}
