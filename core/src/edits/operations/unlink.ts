import { count } from "../../analysis/words";
import { removeLinks } from "../linkLines";
import { type OperationKind, refuse, type UnlinkOperation } from "../operation";
import { nodeOf } from "../targets";

/** Takes every link between any two of the elements away. */
export const unlink: OperationKind<UnlinkOperation> = {
  op: "unlink",
  apply(context, { elements }) {
    const nodes = new Set(elements.flatMap((id) => nodeOf(context.target(id)) ?? []));
    const links = context.map.dependencies.filter(
      ({ from, to }) =>
        from !== undefined && to !== undefined && from !== to && nodes.has(from) && nodes.has(to),
    );
    if (links.length === 0) return refuse("No two of the selected elements are linked.");
    return { changes: removeLinks(context.map, links), said: `Removed ${count(links.length, "link")}` };
  },
};
