import { count } from "../../analysis/words";
import { type OperationKind, refuse, type TidyLabelsOperation } from "../operation";
import { tidied } from "../tidyLabels/tidied";

/** The picture is drawn again and again, which takes about a second for so many. */
const MOST_NODES = 1500;

/** Writes where labels are laid out, so that they stay there and other tools draw them there. */
export const tidyLabels: OperationKind<TidyLabelsOperation> = {
  op: "tidyLabels",
  apply({ map, boundaries, area }, { anew }) {
    if (map.nodes.length > MOST_NODES) {
      return refuse(`This map has too many labels to be tidied at once: more than ${MOST_NODES}.`);
    }
    const { changes, written, left } = tidied(map, boundaries, anew, area);
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
    ? "1 label stays laid out by itself, for no offset draws it as it is"
    : `${left} labels stay laid out by themselves, for no offset draws them as they are`;
}
