import type { StageBoundaries } from "../../model/stages";
import type { WardleyMap } from "../../model/wardleyMap";
import type { MapArea } from "../../render/geometry";
import { renderScene } from "../../render/renderScene";
import type { Scene } from "../../render/scene";
import { Crowd } from "./crowd";
import { goalsOf } from "./goals";
import { mapAfter, removeOffset, writeOffset } from "./labelTexts";
import { isSameDrawing, type Offset } from "./offsets";
import { drawnLabels, type LabelForm, type OwnLabel, ownLabels } from "./ownLabels";

/** So often is a picture drawn to see whether labels stay; those that do not are left as they are written. */
const MOST_ROUNDS = 20;

/**
 * Offsets (by the label's id) that leave the picture as it is: it is drawn with them to see that it does.
 *
 * @param anew also lays out what the author placed on something else, and finds other places for names that an
 *   offset sets in other lines
 */
export function tidyingStep(
  map: WardleyMap,
  boundaries: StageBoundaries,
  anew: boolean,
  area?: MapArea,
): ReadonlyMap<string, Offset> {
  const draw = (drawn: WardleyMap, layOut = true) => renderScene(drawn, { boundaries, layOut, ...area });
  const before = new DrawnPicture(map, draw(map));
  const labels = before.own.filter(({ place, placed }) => placed || place.part === undefined);
  const free = labels.filter(({ placed }) => !placed);
  const covering = anew ? labels.filter(({ id, placed }) => placed && before.covered(id) > 0) : [];
  const loosened =
    covering.length === 0
      ? before.scene
      : draw(
          mapAfter(
            map,
            covering.flatMap((label) => removeOffset(map, label)),
          ),
        );
  const moved = [...free, ...covering];
  if (moved.length === 0) return new Map();
  const goals = goalsOf(map, moved, loosened, (trial) => draw(trial, false), anew);
  const offsetOf = ({ id }: OwnLabel) => goals.get(id)?.offset;
  let written = moved.filter((label) => offsetOf(label) !== undefined);
  for (let round = 0; round < MOST_ROUNDS && written.length > 0; round++) {
    const changes = written.flatMap((label) => writeOffset(map, label, offsetOf(label) ?? { x: 0, y: 0 }));
    const mapThen = mapAfter(map, changes);
    const after = new DrawnPicture(mapThen, draw(mapThen));
    const wrong = new Set(
      written.filter(({ id, placed }) =>
        placed
          ? after.covered(id) >= before.covered(id)
          : !after.shows(id, goals.get(id)?.form) || !after.isPlaced(id),
      ),
    );
    if (!anew) for (const label of pushing(written, before, after)) wrong.add(label);
    if (wrong.size === 0) break;
    written = written.filter((label) => !wrong.has(label));
  }
  return new Map(
    written.flatMap((label) => {
      const offset = offsetOf(label);
      return offset === undefined ? [] : [[label.id, offset] as const];
    }),
  );
}

/** The labels to be written that are nearest to one which is not to be, and would be laid out elsewhere now. */
function pushing(
  written: readonly OwnLabel[],
  before: DrawnPicture,
  after: DrawnPicture,
): ReadonlySet<OwnLabel> {
  const kept = new Set(written.map(({ id }) => id));
  const found = new Set<OwnLabel>();
  for (const [id, form] of before.labels) {
    if (kept.has(id) || after.shows(id, form)) continue;
    let nearest: OwnLabel | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const label of written) {
      const distance = distanceOf(before.labels.get(label.id), form);
      if (distance >= least) continue;
      nearest = label;
      least = distance;
    }
    if (nearest !== undefined) found.add(nearest);
  }
  return found;
}

/** Space between two labels, px both ways together. */
function distanceOf(a: LabelForm | undefined, b: LabelForm): number {
  if (a === undefined) return Number.POSITIVE_INFINITY;
  const across = Math.max(a.box.left - b.box.right, b.box.left - a.box.right, 0);
  return across + Math.max(a.box.top - b.box.bottom, b.box.top - a.box.bottom, 0);
}

/** A picture's labels and what they cover. */
class DrawnPicture {
  readonly scene: Scene;
  readonly labels: ReadonlyMap<string, LabelForm>;
  /** Those that an offset can be written for. */
  readonly own: readonly OwnLabel[];
  #crowd: Crowd | undefined;
  #placed: ReadonlySet<string> | undefined;

  constructor(map: WardleyMap, scene: Scene) {
    this.scene = scene;
    this.own = ownLabels(map, scene);
    this.labels = drawnLabels(scene);
  }

  /** How many labels and symbols an element's label covers. */
  covered(id: string): number {
    const box = this.labels.get(id)?.box;
    this.#crowd ??= new Crowd(this.scene);
    return box === undefined ? 0 : this.#crowd.covered(id, box);
  }

  /** Whether the text says where an element's label is; what was written may be read as something else. */
  isPlaced(id: string): boolean {
    this.#placed ??= new Set(this.own.filter(({ placed }) => placed).map((label) => label.id));
    return this.#placed.has(id);
  }

  /** Whether an element's label is drawn like this. */
  shows(id: string, form: LabelForm | undefined): boolean {
    const now = this.labels.get(id);
    return now !== undefined && form !== undefined && isSameDrawing(now, form);
  }
}
