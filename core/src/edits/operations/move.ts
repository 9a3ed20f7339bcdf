import { namesOf } from "../describe";
import { moveTarget } from "../moveTarget";
import {
  type EditContext,
  type ElementRef,
  type MoveOperation,
  type OperationKind,
  refuse,
} from "../operation";
import { Shifts } from "../shifts";
import type { Target } from "../targets";

/** Moves elements, each with what hangs on it. */
export const move: OperationKind<MoveOperation> = {
  op: "move",
  apply(context, { elements, by, decimals }) {
    const shifts = new Shifts(context.map);
    const extra = [];
    const moved: Target[] = [];
    for (const ref of elements) {
      const target = context.target(ref.id);
      if (target === undefined) return refuse("What was to be moved is not on the map any more.");
      const result = moveTarget(context, shifts, target, ref, by);
      if ("refusal" in result) return result;
      extra.push(...result.changes);
      moved.push(target);
    }
    const changes = shifts.changes(decimals);
    if (changes === undefined) return unreadable(context, elements);
    return { changes: [...changes, ...extra], said: `Moved ${namesOf(moved)}` };
  },
};

function unreadable(context: EditContext, elements: readonly ElementRef[]) {
  const targets = elements.flatMap(({ id }) => context.target(id) ?? []);
  return refuse(`The position of ${namesOf(targets)} cannot be read: correct it in the text first.`);
}
