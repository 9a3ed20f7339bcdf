import { count } from "../../analysis/words";
import type { TextChange } from "../../language/text";
import { moveTarget } from "../moveTarget";
import { type AlignOperation, type EditContext, type OperationKind, refuse } from "../operation";
import { type Positioned, positionedOnes } from "../positioned";
import { Shifts } from "../shifts";

/** Puts elements on one height or one evolution: that of the first. */
export const align: OperationKind<AlignOperation> = {
  op: "align",
  apply(context, { elements, axis }) {
    const ones = positionedOnes(context, elements);
    const [first, ...others] = ones;
    if (first === undefined || others.length === 0) return refuse("Select at least two elements to align.");
    const goal = first.at[axis];
    const changes = shiftEach(
      context,
      axis,
      others.map((one) => [one, goal - one.at[axis]] as const),
    );
    if (changes === undefined)
      return refuse("One of the positions cannot be read: correct it in the text first.");
    return { changes, said: `Aligned ${count(ones.length, "element")} by ${axis}` };
  },
};

/** The changes that move elements along one axis, each by its own distance. */
export function shiftEach(
  context: EditContext,
  axis: "visibility" | "evolution",
  distances: readonly (readonly [Positioned, number])[],
): TextChange[] | undefined {
  const shifts = new Shifts(context.map);
  for (const [{ target }, distance] of distances) {
    const by = { visibility: 0, evolution: 0, [axis]: distance };
    moveTarget(context, shifts, target, { id: "" }, by);
  }
  return shifts.changes();
}
