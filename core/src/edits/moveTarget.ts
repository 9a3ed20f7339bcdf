import type { TextChange } from "../language/text";
import type { MapNode, MapPosition, Pipeline } from "../model/wardleyMap";
import { moveAttitude } from "./attitudeBox";
import { insertStatement } from "./insertStatement";
import { type EditContext, type ElementRef, type Refusal, refuse } from "./operation";
import {
  placeOfAccelerator,
  placeOfAnnotationsBox,
  placeOfNode,
  placeOfNote,
  placeOfPipeline,
  placeOfTarget,
  placesOfAnnotation,
} from "./places";
import type { Shifts } from "./shifts";
import type { Target } from "./targets";
import { clampToMap, numberText } from "./writtenNumber";

/** Where the list of annotations is drawn when the map does not say (language reference 2.13). */
const DEFAULT_BOX: MapPosition = { visibility: 0.9, evolution: 0.1 };

/** Adds to `shifts` what moves with an element; returns the changes that are no shift of written numbers. */
export function moveTarget(
  context: EditContext,
  shifts: Shifts,
  target: Target,
  ref: ElementRef,
  by: MapPosition,
): { readonly changes: readonly TextChange[] } | Refusal {
  const both = [by.visibility, by.evolution];
  switch (target.kind) {
    case "node":
      moveNode(context, shifts, target.node, by);
      return { changes: [] };
    case "pipeline":
      return movePipeline(context, shifts, target.pipeline, ref, by);
    case "evolved":
      shifts.addNumber(placeOfTarget(target.movement), by.evolution);
      return { changes: [] };
    case "note":
      shifts.add(placeOfNote(target.note), both);
      return { changes: [] };
    case "accelerator":
      shifts.add(placeOfAccelerator(target.accelerator), both);
      return { changes: [] };
    case "annotation":
      for (const place of placesOfAnnotation(target.annotation, ref.occurrence)) shifts.add(place, both);
      return { changes: [] };
    case "annotationsBox":
      return moveAnnotationsBox(context, shifts, by);
    case "attitude":
      return moveAttitude(context, shifts, target.attitude, ref.part, by);
    case "link":
      return refuse("A link goes where its ends are: move those.");
  }
}

/**
 * A node; the choices that stand in its pipeline's box by hand stay there when it goes up or down, and those in the box
 * of such a choice.
 */
function moveNode(context: EditContext, shifts: Shifts, node: MapNode, by: MapPosition): void {
  const place = placeOfNode(node);
  shifts.add(place, place.axes === "e" ? [by.evolution] : [by.visibility, by.evolution]);
  if (by.visibility === 0) return;
  for (const pipeline of context.map.pipelines) {
    if (pipeline.owner !== node) continue;
    for (const choice of pipeline.inferredChildren)
      moveNode(context, shifts, choice, { visibility: by.visibility, evolution: 0 });
  }
}

/**
 * The whole of a pipeline with owner, range and choices, or one end of it. Choices are those of its block, and of a
 * pipeline without one the components that stand in its box: `standsInRange`, each in the box that is closest above it.
 * What merely crosses the pipeline's height or range stays where it is.
 */
function movePipeline(
  context: EditContext,
  shifts: Shifts,
  pipeline: Pipeline,
  { part }: ElementRef,
  by: MapPosition,
): { readonly changes: readonly TextChange[] } | Refusal {
  const range = placeOfPipeline(pipeline);
  if (part === "start" || part === "end") {
    if (pipeline.children.length > 0) moveOutermost(shifts, pipeline, part, by.evolution);
    else if (range !== undefined) {
      const [first = 0, second = 0] = range.values;
      const isFirst = (part === "start") === first <= second;
      shifts.add(range, isFirst ? [by.evolution, 0] : [0, by.evolution]);
    }
    return { changes: [] };
  }
  if (pipeline.owner !== undefined) moveNode(context, shifts, pipeline.owner, by);
  for (const choice of pipeline.inferredChildren) moveNode(context, shifts, choice, by);
  for (const choice of pipeline.children) shifts.add(placeOfNode(choice), [by.evolution]);
  if (range !== undefined) shifts.add(range, [by.evolution, by.evolution]);
  return { changes: [] };
}

/** The box of a block reaches from its first to its last choice: those are its ends. */
function moveOutermost(
  shifts: Shifts,
  { children, range }: Pipeline,
  part: "start" | "end",
  by: number,
): void {
  const end = part === "start" ? range?.start : range?.end;
  for (const choice of children) if (choice.evolution === end) shifts.add(placeOfNode(choice), [by]);
}

function moveAnnotationsBox(
  { map }: EditContext,
  shifts: Shifts,
  by: MapPosition,
): { readonly changes: readonly TextChange[] } | Refusal {
  const place = placeOfAnnotationsBox(map);
  if (place !== undefined) {
    shifts.add(place, [by.visibility, by.evolution]);
    return { changes: [] };
  }
  const visibility = numberText(clampToMap(DEFAULT_BOX.visibility + by.visibility));
  const evolution = numberText(clampToMap(DEFAULT_BOX.evolution + by.evolution));
  const change = insertStatement(map, {
    kind: "annotations",
    text: `annotations [${visibility}, ${evolution}]`,
  });
  return change === undefined ? refuse(NO_ROOM) : { changes: [change] };
}

/** Said when a new line would not be read as what it is anywhere. */
export const NO_ROOM =
  "There is no place in the text for a new line: an unclosed block or comment is in the way.";
