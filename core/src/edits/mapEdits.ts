import { DRAWN_BOUNDARIES, type StageBoundaries } from "../model/stages";
import type { WardleyMap } from "../model/wardleyMap";
import { renderScene } from "../render/renderScene";
import type { Scene } from "../render/scene";
import type { EditContext, Operation, Outcome } from "./operation";
import { refuse } from "./operation";
import { OPERATIONS } from "./operations";
import { smallest } from "./smallestChanges";
import { targetOf } from "./targets";

const BY_NAME = new Map(OPERATIONS.map((kind) => [kind.op, kind] as const));

/** Operations that write nothing but numbers, or take text away. */
const IN_EVERY_DIALECT: ReadonlySet<Operation["op"]> = new Set([
  "move",
  "align",
  "distribute",
  "unlink",
  "delete",
]);

/**
 * Turns an operation into the smallest changes of the map's text, in file order and apart from each other. Never
 * throws: what cannot be done is refused with a reason to show.
 */
export function mapEdits(
  map: WardleyMap,
  operation: Operation,
  boundaries: StageBoundaries = DRAWN_BOUNDARIES,
): Outcome {
  const kind = BY_NAME.get(operation.op);
  if (kind === undefined) return refuse("This cannot be done on a map.");
  if (map.tree.dialect === "mermaid" && !IN_EVERY_DIALECT.has(operation.op)) {
    return refuse(
      "In a Mermaid map elements can be moved and deleted here; write everything else in its text.",
    );
  }
  const outcome = kind.apply(contextOf(map, boundaries), operation);
  if ("refusal" in outcome) return outcome;
  const changes = smallest(map, outcome.changes);
  return changes === undefined
    ? refuse("Two parts of this change touch the same text: do one after the other.")
    : { ...outcome, changes };
}

function contextOf(map: WardleyMap, boundaries: StageBoundaries): EditContext {
  let drawn: Scene | undefined;
  const scene = () => {
    drawn ??= renderScene(map);
    return drawn;
  };
  return {
    map,
    boundaries,
    get scene() {
      return scene();
    },
    target: (id) => targetOf(map, scene(), id),
  };
}
