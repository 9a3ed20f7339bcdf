import { foldName } from "../language/names";
import type { CommentPart, ElementStatement } from "../language/nodes";
import { parse } from "../language/parse";
import type { Span } from "../language/text";
import type { WardleyMap } from "../model/wardleyMap";
import { perMap } from "./perMap";

/** A declaration that its author commented out to keep it for later. */
export interface ParkedDeclaration {
  readonly name: string;
  /** Zero-based line of the comment. */
  readonly line: number;
  /** The comment on that line. */
  readonly comment: Span;
  /** The marks to remove so that the line is read again; undefined inside a block comment. */
  readonly marks: Span | undefined;
}

/** Every mark that makes a line a comment, with the blanks behind it. */
const MARKS = /^(?:\/\/|\/|\*|#|%|\s)+/;

/** Cheap test of what may declare something, before it is parsed. */
const DECLARES = /^(?:anchor|component|submap|market|ecosystem)\s/;

/** The first parked declaration of each name, by folded name. */
export const parkedDeclarations = perMap((map: WardleyMap): ReadonlyMap<string, ParkedDeclaration> => {
  const places: { readonly line: number; readonly comment: CommentPart; readonly marks: Span }[] = [];
  const texts: string[] = [];
  map.tree.lines.forEach((node, line) => {
    for (const comment of node.comments) {
      const written = node.text.slice(comment.start, comment.end);
      const marks = MARKS.exec(written)?.[0].length ?? 0;
      const content = written.slice(marks);
      if (!DECLARES.test(content)) continue;
      texts.push(content);
      places.push({ line, comment, marks: { start: comment.start, end: comment.start + marks } });
    }
  });
  const parked = new Map<string, ParkedDeclaration>();
  if (texts.length === 0) return parked;
  parse(texts.join("\n")).lines.forEach((node, at) => {
    const place = places[at];
    const statement = node.statements.find(isDeclaration);
    if (!place || !statement?.name) return;
    const key = foldName(statement.name.text);
    if (parked.has(key)) return;
    const { line, comment, marks } = place;
    const alone = (map.tree.lines[line]?.statements.length ?? 0) === 0;
    const name = statement.name.text;
    parked.set(key, { name, line, comment, marks: comment.style !== "block" && alone ? marks : undefined });
  });
  return parked;
});

function isDeclaration(statement: { readonly kind: string }): statement is ElementStatement {
  return statement.kind === "anchor" || statement.kind === "component" || statement.kind === "submap";
}
