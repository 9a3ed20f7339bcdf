import { declaredText } from "../../analysis/nameText";
import { oneLine } from "../../analysis/words";
import type { TextChange } from "../../language/text";
import { stageAt, stageNames } from "../../model/stages";
import type { MapNode } from "../../model/wardleyMap";
import { insertStatement } from "../insertStatement";
import { NO_ROOM } from "../moveTarget";
import {
  type EditContext,
  type EvolveOperation,
  type OperationKind,
  type Outcome,
  refuse,
} from "../operation";
import { placeOfTarget } from "../places";
import { Removal } from "../removal";
import { Shifts } from "../shifts";
import { nodeOf } from "../targets";
import { clampToMap, numberText } from "../writtenNumber";

/** Says where a component is going, or that it stays. */
export const evolve: OperationKind<EvolveOperation> = {
  op: "evolve",
  apply(context, { element, target }) {
    const node = nodeOf(context.target(element));
    if (node === undefined) return refuse("Only components, anchors and submaps evolve.");
    const name = oneLine(node.name);
    if (target === null) {
      return { changes: removeMovements(context, node), said: `${name} does not evolve any more` };
    }
    const goal = clampToMap(target);
    const stage = stageAt(goal, context.boundaries);
    const said = `${name} evolves to ${stageNames(context.map.evolutionAxis)[stage] || `stage ${stage + 1}`}, ${numberText(goal)}`;
    return node.movement === undefined
      ? addMovement(context, node, goal, said)
      : retarget(context, node, goal, said);
  },
};

function addMovement({ map }: EditContext, node: MapNode, target: number, said: string): Outcome {
  const text = `evolve ${declaredText(map, node)} ${numberText(target)}`;
  const change = insertStatement(map, { kind: "evolve", text });
  return change === undefined ? refuse(NO_ROOM) : { changes: [change], said, select: ["evolved"] };
}

function retarget({ map }: EditContext, { movement }: MapNode, target: number, said: string): Outcome {
  if (movement === undefined) return { changes: [], said };
  const shifts = new Shifts(map);
  shifts.addNumber(placeOfTarget(movement), target - movement.target);
  return { changes: shifts.changes() ?? [], said };
}

/** Every movement that the map states for a node goes, or one of the others would show. */
function removeMovements({ map }: EditContext, node: MapNode): TextChange[] {
  const removal = new Removal(map);
  removal.movements(node);
  return removal.changes();
}
