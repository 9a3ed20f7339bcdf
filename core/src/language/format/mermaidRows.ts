import { SEMICOLON, skipBlanks } from "../characters";
import { MermaidState } from "../mermaid/parseMermaidLine";
import { textPart } from "../names";
import type { EvolutionStatement, LinkStatement, Statement } from "../nodes";
import type { ParsedTree } from "../parse";
import { kindOfStatement } from "../statements";
import type { PieceList } from "./pieceList";

/**
 * How statements of Mermaid maps are laid out where that differs: blanks around arrows, as Mermaid's own examples have
 * them (https://mermaid.js.org/syntax/wardley.html).
 */

/** Lays a statement out; undefined for one that is left as it stands. */
export function mermaidLayout(statement: Statement): ((out: PieceList) => void) | undefined {
  switch (statement.kind) {
    case "header":
      return (out) => out.add(statement.keyword);
    case "link":
      return (out) => link(statement, out);
    case "evolution":
      return (out) => evolution(statement, out);
    default: {
      const kind = kindOfStatement(statement);
      return kind && ((out) => kind.format(statement, out));
    }
  }
}

/** True on lines that are no map, or whose blanks mean something: front matter, directives, descriptions. */
export function isForeign({ contexts }: ParsedTree, line: number): boolean {
  const { frontMatter, directive, description } = MermaidState;
  const open = frontMatter | directive | description;
  return (((contexts[line] ?? 0) | (contexts[line + 1] ?? 0)) & open) !== 0;
}

/** `A -> B; label`. */
function link({ ends, operators, end }: LinkStatement, out: PieceList): void {
  ends.forEach((name, i) => {
    out.add(operators[i - 1]);
    out.add(name);
  });
  const semicolon = skipBlanks(out.text, ends.at(-1)?.end ?? end, end);
  if (semicolon >= end || out.text.charCodeAt(semicolon) !== SEMICOLON) return;
  out.add({ start: semicolon, end: semicolon + 1 }, "");
  out.add(textPart(out.text, semicolon + 1, end));
}

/** `evolution A -> B@0.5 -> C`; what belongs to one stage stays as it is written. */
function evolution({ keyword, stages }: EvolutionStatement, out: PieceList): void {
  out.add(keyword);
  stages.forEach((stage, i) => {
    const arrow = i === 0 ? -1 : out.text.indexOf("->", stages[i - 1]?.end ?? 0);
    if (arrow >= 0 && arrow < stage.start) out.add({ start: arrow, end: arrow + 2 });
    out.add(stage);
  });
}
