import type { NumberPart } from "../language/nodes";
import type {
  Accelerator,
  Annotation,
  Attitude,
  MapNode,
  Movement,
  Note,
  Pipeline,
  WardleyMap,
} from "../model/wardleyMap";
import type { BracketPlace } from "./bracketEdits";

/** Where the text says where things are. */

/** Brackets with the numbers that count now: those written, else the defaults that are drawn. */
export interface Place extends BracketPlace {
  readonly values: readonly number[];
  /** Of each value, whether it is a visibility or an evolution. */
  readonly axes: "e" | "ee" | "ve" | "veve";
}

/** A place for a number outside brackets; `number` is missing where none is written. */
export interface NumberPlace {
  /** Zero-based. */
  readonly line: number;
  readonly number: NumberPart | undefined;
  /** Column behind which a missing number is put. */
  readonly insertAt: number;
  readonly value: number;
}

/** Visibility and evolution; inside a block only evolution. */
export function placeOfNode(node: MapNode): Place {
  const { statement, line, visibility, evolution } = node;
  const insertAt = statement.name?.end ?? statement.end;
  const place = { line, part: statement.coordinates, insertAt };
  return statement.child
    ? { ...place, values: [evolution], axes: "e" }
    : { ...place, values: [visibility, evolution], axes: "ve" };
}

export function placeOfNote({ statement, line, visibility, evolution }: Note): Place {
  const insertAt = statement.text?.end ?? statement.end;
  return { line, part: statement.coordinates, insertAt, values: [visibility, evolution], axes: "ve" };
}

export function placeOfAccelerator({ statement, line, visibility, evolution }: Accelerator): Place {
  const insertAt = statement.name?.end ?? statement.end;
  return { line, part: statement.coordinates, insertAt, values: [visibility, evolution], axes: "ve" };
}

/** The circles of an annotation, or one of them. */
export function placesOfAnnotation(annotation: Annotation, occurrence: number | undefined): Place[] {
  const { statement, line, occurrences } = annotation;
  const all = occurrences.map(({ visibility, evolution }, at) => ({
    line,
    part: statement.occurrences[at],
    insertAt: statement.number?.end ?? statement.end,
    values: [visibility, evolution],
    axes: "ve" as const,
  }));
  return occurrence === undefined ? all : all.slice(occurrence, occurrence + 1);
}

/** Where the list of annotations stands; undefined when the map does not say. */
export function placeOfAnnotationsBox({ annotationsBox }: WardleyMap): Place | undefined {
  if (annotationsBox === undefined) return undefined;
  const { statement, line, visibility, evolution } = annotationsBox;
  const insertAt = statement.keyword?.end ?? statement.end;
  return { line, part: statement.coordinates, insertAt, values: [visibility, evolution], axes: "ve" };
}

/** The corners of a box: two numbers when it has a size in px, else four. */
export function placeOfAttitude({ statement, line, first, second, size }: Attitude): Place {
  const values = [first.visibility, first.evolution];
  const place = { line, part: statement.corners, insertAt: statement.end };
  if (size !== undefined || second === undefined) return { ...place, values, axes: "ve" };
  return { ...place, values: [...values, second.visibility, second.evolution], axes: "veve" };
}

/** The range on the pipeline's line, left and right as written; undefined when there is none. */
export function placeOfPipeline({ statement, line, writtenRange }: Pipeline): Place | undefined {
  if (writtenRange === undefined) return undefined;
  const insertAt = statement.name?.end ?? statement.end;
  return {
    line,
    part: statement.range,
    insertAt,
    values: [writtenRange.start, writtenRange.end],
    axes: "ee",
  };
}

/** The target of a movement. */
export function placeOfTarget({ statement, line, target }: Movement): NumberPlace {
  if (statement.kind !== "evolve") {
    const { evolve } = statement;
    return { line, number: evolve?.target, insertAt: evolve?.end ?? statement.end, value: target };
  }
  const insertAt = statement.newName?.end ?? statement.name?.end ?? statement.end;
  return { line, number: statement.target, insertAt, value: target };
}
