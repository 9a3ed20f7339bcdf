import { count } from "../../analysis/words";
import { type OperationKind, refuse, type TidyLabelsOperation } from "../operation";
import { tidied } from "../tidyLabels/tidied";

/** Writes where labels are laid out, so that they stay there and other tools draw them there. */
export const tidyLabels: OperationKind<TidyLabelsOperation> = {
  op: "tidyLabels",
  apply({ map, boundaries }, { anew }) {
    const { changes, written, left } = tidied(map, boundaries, anew);
    if (written > 0) {
      const rest = left > 0 ? `; ${remaining(left)}` : "";
      return { changes, said: `Wrote the places of ${count(written, "label")}${rest}` };
    }
    if (left > 0) return refuse(`Nothing to write: ${remaining(left)}.`);
    return refuse(
      anew ? "No label is without a place, or on something else." : "No label is without a place.",
    );
  },
};

function remaining(left: number): string {
  return left === 1
    ? "1 label stays laid out by itself, for no offset breaks it over lines like this"
    : `${left} labels stay laid out by themselves, for no offset breaks them over lines like this`;
}
