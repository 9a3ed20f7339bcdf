import { twoDecimals } from "../../../analysis/words";
import type { NodeSection } from "../hoverContext";

/** Two places are the same when no message could tell them apart. */
const SAME = 0.005;

/** What changed about the node since the revision that the map is compared with; nothing where none is known. */
export const changed: NodeSection = ({ node, revisions, markup }) => {
  if (!revisions || !node.positioned) return undefined;
  const { reference, referenceName } = revisions;
  const before = reference.names.get(node.key);
  const since = `since ${markup.text(referenceName)}`;
  if (!before) return `new ${since}`;
  if (!before.positioned) return undefined;
  const moves = (["evolution", "visibility"] as const).flatMap((side) =>
    Math.abs(node[side] - before[side]) < SAME
      ? []
      : [`${side} ${twoDecimals(before[side])} → ${twoDecimals(node[side])}`],
  );
  return moves.length === 0 ? undefined : `${since}: ${moves.join(", ")}`;
};
