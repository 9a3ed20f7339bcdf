import { COLON, isBlank, PLUS, SEMICOLON, SLASH, skipBlanks } from "../characters";
import type { CommentPart, SyntaxProblem } from "../nodes";
import { isQuote, stringEnd } from "./words";

/** Comments of a line of a Mermaid map: `%%` to the end of the line, `%%{ … }%%` directives, which may be longer. */

/** Where the code of a line stands, and what stands around it. */
export interface MermaidCode {
  /** Columns of the code, without blanks before it. */
  readonly start: number;
  readonly end: number;
  readonly comments: readonly CommentPart[];
  /** True when a directive goes on behind the line. */
  readonly open: boolean;
  readonly problems: readonly SyntaxProblem[];
}

const NONE: readonly CommentPart[] = [];
const NO_PROBLEMS: readonly SyntaxProblem[] = [];

/** Statements whose text runs to the end of the line, quotes or not. */
const TEXT_LINES = /^(?:title|accTitle|accDescr)(?=[\s:{]|$)/;

/** Finds the code of a line; `inside` says whether a directive is open before it. Linear. */
export function scanMermaid(text: string, inside: boolean): MermaidCode {
  let start = skipBlanks(text, 0, text.length);
  if (!inside && !/[%#/]/.test(text))
    return { start, end: text.length, comments: NONE, open: false, problems: NO_PROBLEMS };
  const comments: CommentPart[] = [];
  let open = inside;
  while (open || text.startsWith("%%{", start)) {
    const from = open ? 0 : start;
    const close = text.indexOf("}%%", from);
    const end = close < 0 ? text.length : close + 3;
    comments.push({ start: from, end, style: "block" });
    if (close < 0) return { start: end, end, comments, open: true, problems: NO_PROBLEMS };
    open = false;
    start = skipBlanks(text, end, text.length);
  }
  const isText = TEXT_LINES.test(text.slice(start, start + 10));
  const mark = commentFrom(text, start, isText);
  if (mark < 0) return { start, end: text.length, comments, open: false, problems: NO_PROBLEMS };
  const style = markStyle(text, mark) ?? "line";
  comments.push({ start: mark, end: text.length, style });
  const problems = style === "line" && text.startsWith("%%", mark) ? NO_PROBLEMS : [foreignMark(text, mark)];
  return {
    start,
    end: Math.max(start, mark),
    comments,
    open: false,
    problems,
  };
}

/** Column of the comment's mark in the code from `start`, or -1; behind a `;` everything is text. */
function commentFrom(text: string, start: number, isText: boolean): number {
  if (isText) return text.indexOf("%%", start);
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SEMICOLON) return -1;
    if (isQuote(code) && opensString(text, start, at)) {
      const close = stringEnd(text, at, text.length);
      if (close > 0) at = close;
    } else if (markStyle(text, at) && (at === start || code === 37 || endsToken(text.charCodeAt(at - 1)))) {
      return at;
    }
  }
  return -1;
}

/** A foreign mark is one only behind a blank or a brace: names may have such characters in them. */
function endsToken(code: number): boolean {
  return isBlank(code) || code === 123 || code === 125;
}

/** `%%`, and the marks that OnlineWardleyMaps and others know: read as comments, and reported. */
function markStyle(text: string, at: number): CommentPart["style"] | undefined {
  const code = text.charCodeAt(at);
  if (code === 37 && text.charCodeAt(at + 1) === 37) return "line";
  if (code === SLASH && text.charCodeAt(at + 1) === SLASH && text.charCodeAt(at - 1) !== COLON) return "line";
  return code === 35 ? "hash" : undefined;
}

function foreignMark(text: string, at: number): SyntaxProblem {
  const mark = text.charCodeAt(at) === 35 ? "#" : "//";
  return {
    code: "comment-style",
    start: at,
    end: at + mark.length,
    severity: "error",
    message: `Mermaid does not know '${mark}' and draws nothing of the map: start the comment with '%%'.`,
    replacement: "%%",
    fixTitle: "Write '%%'",
  };
}

/** A quote begins a text at the start of the code, behind a blank, a `+` or an arrow; elsewhere it is an apostrophe. */
function opensString(text: string, start: number, at: number): boolean {
  if (at === start) return true;
  const before = text.charCodeAt(at - 1);
  return isBlank(before) || before === PLUS || before === 62 || before === 60;
}
