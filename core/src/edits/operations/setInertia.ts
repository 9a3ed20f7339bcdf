import { oneLine } from "../../analysis/words";
import { namesOf } from "../describe";
import { nodesOf, unclosed } from "../nodesOf";
import { type OperationKind, refuse, type SetInertiaOperation } from "../operation";
import { setInertiaWord } from "../trailerEdits";

/** Gives components inertia or takes it away. */
export const setInertia: OperationKind<SetInertiaOperation> = {
  op: "setInertia",
  apply(context, { elements, inertia }) {
    const nodes = nodesOf(context, elements).filter(({ kind }) => kind !== "anchor");
    const choice = nodes.find(({ statement }) => statement.child);
    if (nodes.length === 0) return refuse("Only components and submaps have inertia.");
    if (choice !== undefined && inertia) {
      return refuse(
        `${oneLine(choice.name)} is a choice of a pipeline: inertia belongs to the pipeline's component.`,
      );
    }
    const unreadable = unclosed(nodes);
    if (unreadable !== undefined) return unreadable;
    const names = namesOf(nodes.map((node) => ({ kind: "node", node })));
    return {
      changes: nodes.flatMap((node) => setInertiaWord(context.map, node, inertia)),
      said: inertia ? `${names}: inertia` : `${names}: no inertia`,
    };
  },
};
