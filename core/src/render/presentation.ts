import { boundariesOf } from "../analysis/tags/mapBoundaries";
import { DRAWN_BOUNDARIES, type StageBoundaries, stageAt, stageNames } from "../model/stages";
import type { Annotation, MapNode, Movement, WardleyMap } from "../model/wardleyMap";
import { oneLine } from "./accessibleNames";
import { annotationNumber } from "./elements/annotation";
import { renderScene } from "./renderScene";
import type { Scene } from "./scene";

/** A map as it is presented, step by step. */
export interface Presentation {
  readonly steps: readonly PresentationStep[];
  /** What the speaker may want to remember: the texts of the map's notes, in file order. */
  readonly notes: readonly string[];
}

/** One step: what is said and what is pointed at. */
export interface PresentationStep {
  /** `future` shows the map as it will be. */
  readonly kind: "map" | "annotation" | "movement" | "future";
  readonly heading: string;
  /** In large type below the picture; may be empty. */
  readonly text: string;
  /** Ids of the elements pointed at, in the picture of today; empty for the whole. */
  readonly elements: readonly string[];
}

/**
 * The steps of a map: the whole of it, then its annotations by their numbers, or where there are none its movements in
 * file order, and the future map at the end when anything moves.
 */
export function presentationOf(map: WardleyMap, boundaries?: StageBoundaries): Presentation {
  const scene = renderScene(map, { boundaries, layOut: false });
  const moving = map.movements.flatMap((movement) => {
    const { node } = movement;
    // What moves twice moves as its last statement says; that is the one drawn.
    return node?.movement === movement ? [{ node, movement }] : [];
  });
  const middle =
    map.annotations.length > 0
      ? byNumber(map.annotations).map((each) => annotationStep(each, scene))
      : moving.map(({ node, movement }) => movementStep(map, node, movement, scene, boundaries));
  return {
    steps: [
      { kind: "map", heading: scene.title, text: "", elements: [] },
      ...middle,
      ...(moving.length === 0 ? [] : [FUTURE]),
    ],
    notes: map.notes.map(({ text }) => text).filter((text) => text.trim() !== ""),
  };
}

const FUTURE: PresentationStep = {
  kind: "future",
  heading: "The future map",
  text: "Once everything has evolved.",
  elements: [],
};

/** In ascending order; those without a number last, in file order. */
function byNumber(annotations: readonly Annotation[]): readonly Annotation[] {
  const rank = ({ number }: Annotation) =>
    number === undefined || Number.isNaN(number) ? Number.POSITIVE_INFINITY : number;
  // Two without a number differ by NaN, which is no order: they stay as they are.
  return [...annotations].sort((a, b) => rank(a) - rank(b) || 0);
}

function annotationStep(annotation: Annotation, scene: Scene): PresentationStep {
  const number = annotationNumber(annotation);
  const drawn = scene.elements.find(
    ({ kind, line, name }) => kind === "annotation" && line === annotation.line && name === number,
  );
  return {
    kind: "annotation",
    heading: number,
    text: annotation.text,
    elements: drawn === undefined ? [] : [drawn.id],
  };
}

function movementStep(
  map: WardleyMap,
  node: MapNode,
  { target, newName, line }: Movement,
  scene: Scene,
  boundaries: StageBoundaries = DRAWN_BOUNDARIES,
): PresentationStep {
  const from = oneLine(node.name);
  const to = newName === undefined ? from : oneLine(newName);
  const names = stageNames(map.evolutionAxis);
  const [before, after] = [node.evolution, target].map((evolution) => {
    const stage = stageAt(evolution, boundariesOf(map, boundaries));
    return names[stage] || `stage ${stage + 1}`;
  });
  const way = before === after ? `Further within ${before}` : `From ${before} to ${after}`;
  const ends = scene.elements.filter(
    (each) =>
      (each.kind === node.kind && each.line === node.line && each.name === node.name) ||
      (each.kind === "evolved" && each.line === line && each.name === (newName ?? node.name)),
  );
  return {
    kind: "movement",
    heading: from === to ? from : `${from} → ${to}`,
    text: node.inertia ? `${way}, against inertia` : way,
    elements: ends.map(({ id }) => id),
  };
}
