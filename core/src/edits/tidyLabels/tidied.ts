import type { TextChange } from "../../language/text";
import type { StageBoundaries } from "../../model/stages";
import type { WardleyMap } from "../../model/wardleyMap";
import type { MapArea } from "../../render/geometry";
import { renderScene } from "../../render/renderScene";
import { mapAfter, writeOffset } from "./labelTexts";
import type { Offset } from "./offsets";
import { type OwnLabel, ownLabels } from "./ownLabels";
import { tidyingStep } from "./tidyingStep";

/** Labels written may make room for others to be written, too; further rounds than these have not been seen. */
const MOST_STEPS = 5;

/** What tidying comes to. */
export interface Tidied {
  readonly changes: readonly TextChange[];
  /** How many labels the changes place. */
  readonly written: number;
  /** How many labels nobody has placed after them. */
  readonly left: number;
}

/**
 * The changes that write the offsets of labels, until there is none left to write: doing it again changes nothing.
 *
 * @param anew see `TidyLabelsOperation`
 * @param area size of the map area in the picture that is to stay, px, when it is not the map's own
 */
export function tidied(map: WardleyMap, boundaries: StageBoundaries, anew: boolean, area?: MapArea): Tidied {
  const labels = ownLabels(map, renderScene(map, { boundaries, layOut: false, ...area }));
  const offsets = new Map<string, Offset>();
  let changes: readonly TextChange[] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const found = tidyingStep(mapAfter(map, changes), boundaries, anew, area);
    if (found.size === 0) break;
    for (const [id, offset] of found) offsets.set(id, offset);
    changes = changesFor(map, labels, offsets);
  }
  const left = labels.filter(({ id, placed }) => !placed && !offsets.has(id)).length;
  return { changes, written: offsets.size, left };
}

function changesFor(
  map: WardleyMap,
  labels: readonly OwnLabel[],
  offsets: ReadonlyMap<string, Offset>,
): readonly TextChange[] {
  return labels.flatMap((label) => {
    const offset = offsets.get(label.id);
    return offset === undefined ? [] : writeOffset(map, label, offset);
  });
}
