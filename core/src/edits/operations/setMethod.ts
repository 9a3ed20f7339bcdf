import { namesOf } from "../describe";
import { nodesOf, unclosed } from "../nodesOf";
import { type OperationKind, refuse, type SetMethodOperation } from "../operation";
import { setDecorator } from "../trailerEdits";

const METHODS = ["build", "buy", "outsource"] as const;

/** Says how components are sourced. */
export const setMethod: OperationKind<SetMethodOperation> = {
  op: "setMethod",
  apply(context, { elements, method }) {
    const nodes = nodesOf(context, elements).filter(({ kind }) => kind !== "anchor");
    if (nodes.length === 0) return refuse("Only components and submaps are built, bought or outsourced.");
    const unreadable = unclosed(nodes);
    if (unreadable !== undefined) return unreadable;
    const names = namesOf(nodes.map((node) => ({ kind: "node", node })));
    return {
      changes: nodes.flatMap((node) => setDecorator(context.map, node, METHODS, method)),
      said: `${names}: ${method ?? "no method"}`,
    };
  },
};
