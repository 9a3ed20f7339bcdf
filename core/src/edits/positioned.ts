import type { MapPosition } from "../model/wardleyMap";
import type { EditContext } from "./operation";
import {
  type Place,
  placeOfAccelerator,
  placeOfAnnotationsBox,
  placeOfNode,
  placeOfNote,
  placesOfAnnotation,
} from "./places";
import type { Target } from "./targets";

/** An element that stands at one point. */
export interface Positioned {
  readonly target: Target;
  readonly at: MapPosition;
  readonly place: Place;
}

/** Where an element stands; undefined for links, areas and what is drawn at several places. */
export function positionedOf({ map }: EditContext, target: Target): Positioned | undefined {
  switch (target.kind) {
    case "node":
      return { target, at: target.node, place: placeOfNode(target.node) };
    case "note":
      return { target, at: target.note, place: placeOfNote(target.note) };
    case "accelerator":
      return { target, at: target.accelerator, place: placeOfAccelerator(target.accelerator) };
    case "annotation": {
      const [place, ...more] = placesOfAnnotation(target.annotation, undefined);
      const [at] = target.annotation.occurrences;
      return place && at && more.length === 0 ? { target, at, place } : undefined;
    }
    case "annotationsBox": {
      const place = placeOfAnnotationsBox(map);
      return place && map.annotationsBox && { target, at: map.annotationsBox, place };
    }
    default:
      return undefined;
  }
}

/** Those of the elements (ids) that stand at a point, each once, in the order given. */
export function positionedOnes(context: EditContext, ids: readonly string[]): Positioned[] {
  const found: Positioned[] = [];
  for (const id of new Set(ids)) {
    const target = context.target(id);
    const positioned = target && positionedOf(context, target);
    if (positioned !== undefined) found.push(positioned);
  }
  return found;
}
