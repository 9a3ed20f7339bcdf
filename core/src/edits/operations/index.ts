import type { Operation, OperationKind } from "../operation";
import { add } from "./add";
import { align } from "./align";
import { deletion } from "./delete";
import { distribute } from "./distribute";
import { duplicate } from "./duplicate";
import { evolve } from "./evolve";
import { link } from "./link";
import { move } from "./move";
import { moveLabel } from "./moveLabel";
import { paste } from "./paste";
import { rename } from "./rename";
import { reverseLink } from "./reverseLink";
import { setInertia } from "./setInertia";
import { setLink } from "./setLink";
import { setMethod } from "./setMethod";
import { setSymbol } from "./setSymbol";
import { tidyLabels } from "./tidyLabels";
import { unlink } from "./unlink";

/** Forgets which operation a kind applies; each is only ever given its own. */
function kindOf<O extends Operation>(kind: OperationKind<O>): OperationKind {
  return kind as unknown as OperationKind;
}

/** Every operation there is. */
export const OPERATIONS: readonly OperationKind[] = [
  kindOf(move),
  kindOf(moveLabel),
  kindOf(tidyLabels),
  kindOf(align),
  kindOf(distribute),
  kindOf(add),
  kindOf(link),
  kindOf(unlink),
  kindOf(reverseLink),
  kindOf(setLink),
  kindOf(rename),
  kindOf(setInertia),
  kindOf(setMethod),
  kindOf(setSymbol),
  kindOf(evolve),
  kindOf(deletion),
  kindOf(duplicate),
  kindOf(paste),
];
