import type { SyntaxTree } from "../../language/nodes";
import { type Position, touches } from "../../language/text";
import type { LinePart } from "./linePart";
import { partsOf } from "./partsOf";

/** A part with the line it stands on (zero-based). */
export type SyntaxAt = LinePart & { readonly line: number };

/**
 * What to choose where two parts meet, as after the `A` of `A->B`: `name` takes the name (a cursor behind a name
 * means it), `under` takes what lies to the right (a mouse points at a character).
 */
export type Preference = "name" | "under";

/** What stands at a position; undefined in blanks, punctuation and beyond the text. */
export function syntaxAt(
  tree: SyntaxTree,
  position: Position,
  prefer: Preference = "name",
): SyntaxAt | undefined {
  const line = tree.lines[position.line];
  if (!line) return undefined;
  let best: LinePart | undefined;
  let bestRank = -1;
  for (const part of partsOf(line)) {
    if (!touches(part, position.character)) continue;
    const inside = position.character < part.end;
    const rank = prefer === "name" ? (isNamed(part) ? 2 : 0) + (inside ? 1 : 0) : inside ? 1 : 0;
    if (rank > bestRank) {
      best = part;
      bestRank = rank;
    }
  }
  return best && { ...best, line: position.line };
}

function isNamed(part: LinePart): boolean {
  return part.role === "name" || (part.role === "number" && part.meaning === "annotationNumber");
}
