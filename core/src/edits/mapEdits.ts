import { inDialect, isRefused } from "../analysis/dialectEdits";
import { DRAWN_BOUNDARIES, type StageBoundaries } from "../model/stages";
import type { WardleyMap } from "../model/wardleyMap";
import type { MapArea } from "../render/geometry";
import { renderScene } from "../render/renderScene";
import type { Scene } from "../render/scene";
import { NO_ROOM } from "./moveTarget";
import type { EditContext, Operation, Outcome } from "./operation";
import { refuse } from "./operation";
import { OPERATIONS } from "./operations";
import { smallest } from "./smallestChanges";
import { targetOf } from "./targets";

const BY_NAME = new Map(OPERATIONS.map((kind) => [kind.op, kind] as const));

const NO_WORDS =
  "Mermaid has no words for this, so nothing was done: try it in a map of OnlineWardleyMaps text.";

/**
 * Turns an operation into the smallest changes of the map's text, in file order and apart from each other. Never
 * throws: what cannot be done is refused with a reason to show.
 *
 * @param area size of the map area in the picture, px, when it is not the map's own
 */
export function mapEdits(
  map: WardleyMap,
  operation: Operation,
  boundaries: StageBoundaries = DRAWN_BOUNDARIES,
  area?: MapArea,
): Outcome {
  const kind = BY_NAME.get(operation.op);
  if (kind === undefined) return refuse("This cannot be done on a map.");
  const outcome = kind.apply(contextOf(map, boundaries, area), operation);
  const isMermaid = map.tree.dialect === "mermaid";
  if ("refusal" in outcome) {
    // What is no statement of Mermaid's finds no place in its maps.
    return isMermaid && outcome.refusal === NO_ROOM ? refuse(NO_WORDS) : outcome;
  }
  const changes = smallest(map, inDialect(map, outcome.changes));
  if (changes !== undefined && isRefused(map, changes)) return refuse(NO_WORDS);
  return changes === undefined
    ? refuse("Two parts of this change touch the same text: do one after the other.")
    : { ...outcome, changes };
}

function contextOf(map: WardleyMap, boundaries: StageBoundaries, area: MapArea | undefined): EditContext {
  let drawn: Scene | undefined;
  let known: Scene | undefined;
  return {
    map,
    boundaries,
    area,
    get scene() {
      drawn ??= renderScene(map, { ...area });
      return drawn;
    },
    target: (id) => {
      known ??= renderScene(map, { layOut: false });
      return targetOf(map, known, id);
    },
  };
}
