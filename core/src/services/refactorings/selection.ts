import type { Outside } from "../../analysis/rule";
import type { Range } from "../../language/text";
import type { ClientFeatures } from "../clientFeatures";
import type { Snapshot } from "../snapshot";
import type { Selection } from "./refactoring";

/** What a range covers; one that ends before the first character of a line does not mean that line. */
export function selectionOf(
  snapshot: Snapshot,
  range: Range,
  client: ClientFeatures,
  outside: Outside,
): Selection {
  const { map } = snapshot;
  const { start, end } = range;
  const first = start.line;
  const last = end.character === 0 && end.line > first ? end.line - 1 : end.line;
  const inside = ({ line }: { readonly line: number }) => line >= first && line <= last;
  const isCursor = start.line === end.line && start.character === end.character;
  const links = map.dependencies.filter(inside);
  const touched = links.filter(
    ({ fromName, toName }) => fromName.start <= start.character && start.character <= toName.end,
  );
  return {
    snapshot,
    map,
    range,
    first,
    last,
    nodes: map.nodes.filter(inside),
    links: isCursor ? touched.slice(0, 1) : links,
    client,
    outside,
  };
}
