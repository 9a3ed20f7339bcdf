import type { Dialect } from "../language/dialect";
import { findOperator } from "../language/linkOperators";
import { mermaidName } from "../language/mermaid/words";
import { swallowingPrefix } from "../language/reservedPrefixes";
import type { MapNode, WardleyMap } from "../model/wardleyMap";
import { sourceOf } from "./edits";

/** How a name is written where it is used or declared, so that it is read back as the same name. */

/** Characters that end or change a bare name somewhere. */
const NEEDS_QUOTES = /[[\]{};"\\]|\/[/*]|\n/;

/** A name as it must stand at the end of a link, of an `evolve` or of a `pipeline`. */
export function usableName(name: string, dialect: Dialect = "owm"): string {
  if (dialect === "mermaid") return mermaidName(name);
  if (!NEEDS_QUOTES.test(name) && findOperator(name, 0, name.length) < 0) return name;
  return `"${name.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
}

/** A node's name as its declaration writes it, quotes included; quoted when a use of it would be misread. */
export function declaredText(map: WardleyMap, node: MapNode): string {
  const { name } = node.statement;
  return name?.quoted ? sourceOf(map, node.line, name) : usableName(node.name, map.tree.dialect);
}

/** `A->B`, ready to be a line; its first letter is a capital where OnlineWardleyMaps would otherwise drop the link. */
export function linkLine(from: string, to: string, dialect: Dialect = "owm"): string {
  if (dialect === "mermaid") return `${from} -> ${to}`;
  const line = `${from}->${to}`;
  // Names match whatever their case, the test for reserved beginnings does not (language reference 2.10).
  const swallowed = swallowingPrefix(line, 0, line.length);
  return swallowed && !swallowed.parenthesised ? `${line[0]?.toUpperCase()}${line.slice(1)}` : line;
}
