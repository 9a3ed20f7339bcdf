import { namesOf } from "../describe";
import { nodesOf, unclosed } from "../nodesOf";
import { type OperationKind, refuse, type SetSymbolOperation } from "../operation";
import { setDecorator } from "../trailerEdits";

const SYMBOLS = ["market", "ecosystem"] as const;

/** Makes components markets or ecosystems, or plain again. */
export const setSymbol: OperationKind<SetSymbolOperation> = {
  op: "setSymbol",
  apply(context, { elements, symbol }) {
    const nodes = nodesOf(context, elements).filter(({ kind }) => kind !== "anchor");
    if (nodes.length === 0) return refuse("Only components and submaps can be markets or ecosystems.");
    const unreadable = unclosed(nodes);
    if (unreadable !== undefined) return unreadable;
    const names = namesOf(nodes.map((node) => ({ kind: "node", node })));
    return {
      changes: nodes.flatMap((node) => setDecorator(context.map, node, SYMBOLS, symbol)),
      said: `${names}: ${symbol ?? "component"}`,
    };
  },
};
