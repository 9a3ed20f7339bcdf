import { count, oneLine, twoDecimals } from "../analysis/words";
import { stageAt, stageNames } from "../model/stages";
import type { EditContext } from "./operation";
import type { Target } from "./targets";

/** Elements in words, for what is said of an operation. */

/** The name of an element as a reader knows it. */
export function nameOf(target: Target): string {
  switch (target.kind) {
    case "node":
      return oneLine(target.node.name);
    case "evolved":
      return oneLine(target.movement.newName ?? target.node.name);
    case "pipeline":
      return `the pipeline of ${oneLine(target.pipeline.owner?.name ?? "")}`;
    case "link":
      return `the link from ${oneLine(target.link.fromName.text)} to ${oneLine(target.link.toName.text)}`;
    case "note":
      return `the note ${oneLine(target.note.text)}`;
    case "annotation":
      return `annotation ${target.annotation.number ?? ""}`.trimEnd();
    case "annotationsBox":
      return "the list of annotations";
    case "attitude":
      return `the box of ${target.attitude.attitude}`;
    case "accelerator":
      return oneLine(target.accelerator.name);
  }
}

/** The name of the only element, or how many there are. */
export function namesOf(targets: readonly Target[]): string {
  const [first] = targets;
  return first !== undefined && targets.length === 1 ? nameOf(first) : count(targets.length, "element");
}

/** "Product, visibility 0.43, evolution 0.57". */
export function placeInWords(
  { map, boundaries }: EditContext,
  visibility: number,
  evolution: number,
): string {
  const stage = stageAt(evolution, boundaries);
  const name = stageNames(map.evolutionAxis)[stage] || `stage ${stage + 1}`;
  return `${name}, visibility ${twoDecimals(visibility)}, evolution ${twoDecimals(evolution)}`;
}
