import type { NameLinePart } from "../analysis/parts/linePart";
import type { MapNode } from "../model/wardleyMap";
import type { Snapshot } from "./snapshot";

/** Uses of names that mean no node. */
const OTHERS: ReadonlySet<NameLinePart["use"]> = new Set(["urlName", "urlReference", "acceleratorName"]);

/** The node a name means: the one it declares or uses, for the new name of an `evolve` the one that moves. */
export function linkedNodeOf(
  { map }: Snapshot,
  part: NameLinePart & { readonly line: number },
): MapNode | undefined {
  if (OTHERS.has(part.use)) return undefined;
  if (part.use === "declaration") {
    // Of a name that is declared twice the one under the cursor is meant.
    const here = map.nodes.find(({ line, statement }) => line === part.line && statement === part.statement);
    return here ?? map.resolve(part);
  }
  if (part.use !== "evolveName") return map.resolve(part);
  const source = part.statement?.kind === "evolve" ? part.statement.name : undefined;
  return source && map.resolve(source);
}
