import type { WardleyMap } from "../../model/wardleyMap";
import type { Scene } from "../../render/scene";
import { Crowd } from "./crowd";
import { freePlace } from "./freePlace";
import { mapAfter, writeOffset } from "./labelTexts";
import { type Offset, offsetOf } from "./offsets";
import { type DrawnLabel, drawnLabels, type LabelForm, type OwnLabel } from "./ownLabels";

/** Where a label is to be. */
export interface Goal {
  readonly offset: Offset;
  readonly form: LabelForm;
}

/**
 * The offsets that put labels where they are laid out.
 *
 * @param laidOut the picture in which nobody has placed these labels
 * @param draw draws without laying anything out
 * @param otherwise looks for another place for a name that an offset sets in other lines
 */
export function goalsOf(
  map: WardleyMap,
  labels: readonly OwnLabel[],
  laidOut: Scene,
  draw: (map: WardleyMap) => Scene,
  otherwise: boolean,
): ReadonlyMap<string, Goal> {
  const now = drawnLabels(laidOut);
  const atZero = drawnLabels(
    draw(
      mapAfter(
        map,
        labels.flatMap((label) => writeOffset(map, label, { x: 0, y: 0 })),
      ),
    ),
  );
  const goals = new Map<string, Goal>();
  const others: (readonly [id: string, now: DrawnLabel, zero: DrawnLabel])[] = [];
  for (const { id } of labels) {
    const [label, zero] = [now.get(id), atZero.get(id)];
    if (label === undefined || zero === undefined) continue;
    const offset = offsetOf(label, zero);
    if (offset !== undefined) goals.set(id, { offset, form: label });
    else others.push([id, label, zero]);
  }
  if (!otherwise) return goals;
  const crowd = new Crowd(laidOut);
  for (const [id, { home }, zero] of others) {
    const box = home && freePlace(id, zero.box, home, crowd, laidOut);
    if (box === undefined) continue;
    crowd.moveLabel(id, box);
    const form = { lines: zero.lines, box };
    const offset = offsetOf(form, zero);
    if (offset !== undefined) goals.set(id, { offset, form });
  }
  return goals;
}
