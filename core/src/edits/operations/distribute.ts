import { count } from "../../analysis/words";
import { type DistributeOperation, type OperationKind, refuse } from "../operation";
import { positionedOnes } from "../positioned";
import { shiftEach } from "./align";

/** Spaces elements evenly between the outermost two, which stay. */
export const distribute: OperationKind<DistributeOperation> = {
  op: "distribute",
  apply(context, { elements, axis }) {
    const ones = positionedOnes(context, elements).sort((a, b) => a.at[axis] - b.at[axis]);
    const [first, last] = [ones[0], ones.at(-1)];
    if (first === undefined || last === undefined || ones.length < 3) {
      return refuse("Select at least three elements to distribute.");
    }
    const step = (last.at[axis] - first.at[axis]) / (ones.length - 1);
    const changes = shiftEach(
      context,
      axis,
      ones.slice(1, -1).map((one, at) => [one, first.at[axis] + step * (at + 1) - one.at[axis]] as const),
    );
    if (changes === undefined)
      return refuse("One of the positions cannot be read: correct it in the text first.");
    return { changes, said: `Distributed ${count(ones.length, "element")} by ${axis}` };
  },
};
