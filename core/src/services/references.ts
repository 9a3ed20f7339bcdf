import type { Location } from "vscode-languageserver-types";
import { type Occurrence, occurrencesOf, symbolOf } from "../analysis/parts/occurrences";
import { syntaxAt } from "../analysis/parts/syntaxAt";
import { type Position, rangeOf } from "../language/text";
import type { Snapshot } from "./snapshot";

/**
 * Every place in the file that names the thing under the cursor, in file order, whatever the case of its
 * letters: declarations, link ends, movements, pipelines, legacy method lines; urls and their references;
 * annotations of the same number.
 */
export function references(
  snapshot: Snapshot,
  position: Position,
  options: { readonly includeDeclaration: boolean },
): Location[] | undefined {
  const found = occurrencesAt(snapshot, position);
  if (!found) return undefined;
  return found
    .filter(({ declares }) => options.includeDeclaration || !declares)
    .map(({ line, part }) => ({ uri: snapshot.uri, range: rangeOf(line, part) }));
}

/** All places of the symbol at a position; undefined when nothing there names anything. */
export function occurrencesAt(snapshot: Snapshot, position: Position): readonly Occurrence[] | undefined {
  const at = syntaxAt(snapshot.tree, position);
  const symbol = at && symbolOf(at);
  return symbol === undefined ? undefined : occurrencesOf(snapshot.map).get(symbol);
}
