import { ASTERISK, COLON, isBlank, QUOTE, SLASH, skipBlanks } from "./characters";
import { closingQuote } from "./names";
import type { CommentPart, SyntaxProblem } from "./nodes";

/** Comments of one line (language reference 1.4). */

/** A line with its comments taken out. */
export interface CommentScan {
  /** The line's text with block comments blanked out, so that columns stay true. */
  readonly code: string;
  /** Column where the code ends: the start of a trailing comment, or the line's length. */
  readonly end: number;
  readonly comments: readonly CommentPart[];
  /** True when a block comment is still open behind this line. */
  readonly open: boolean;
  readonly problems: readonly SyntaxProblem[];
}

const NO_COMMENTS: readonly CommentPart[] = [];
const NO_PROBLEMS: readonly SyntaxProblem[] = [];

/** Finds the comments of a line; `inside` says whether a block comment is open before it. Linear. */
export function scanComments(text: string, inside: boolean): CommentScan {
  if (!inside) {
    const first = skipBlanks(text, 0, text.length);
    if (text[first] === "#") return wholeLine(text, first, "hash");
    if (text.startsWith("%%", first)) return wholeLine(text, first, "percent");
    if (!text.includes("//") && !text.includes("/*")) {
      return { code: text, end: text.length, comments: NO_COMMENTS, open: false, problems: NO_PROBLEMS };
    }
    if (text.startsWith("//", first)) {
      const comments: CommentPart[] = [{ start: first, end: text.length, style: "line" }];
      return { code: text, end: first, comments, open: false, problems: NO_PROBLEMS };
    }
  }
  return scanMixedLine(text, inside);
}

function wholeLine(text: string, start: number, style: "hash" | "percent"): CommentScan {
  const mark = style === "hash" ? "#" : "%%";
  const other = style === "hash" ? "is an error in OnlineWardleyMaps" : "starts a comment in Mermaid only";
  return {
    code: text,
    end: start,
    comments: [{ start, end: text.length, style }],
    open: false,
    problems: [
      {
        code: "comment-style",
        start,
        end: start + mark.length,
        message: `'${mark}' ${other}: start the comment with '//'.`,
        replacement: "//",
        fixTitle: "Write '//'",
      },
    ],
  };
}

function scanMixedLine(text: string, inside: boolean): CommentScan {
  const comments: CommentPart[] = [];
  const problems: SyntaxProblem[] = [];
  const isUrlLine = !inside && startsWithUrl(text);
  let code = "";
  let copied = 0;
  let at = 0;
  let quotes = true;
  if (inside) {
    const close = text.indexOf("*/");
    const end = close < 0 ? text.length : close + 2;
    comments.push({ start: 0, end, style: "block" });
    if (close < 0) return { code: blanks(end), end: 0, comments, open: true, problems };
    code = blanks(end);
    copied = end;
    at = end;
  }
  for (; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === QUOTE && quotes && isNameQuote(text, at)) {
      const close = closingQuote(text, at, text.length);
      if (close < 0) quotes = false;
      else {
        if (close - at > 2) reportSlashes(text, at, close, problems);
        at = close;
      }
    } else if (character === SLASH && text.charCodeAt(at + 1) === SLASH) {
      if (isUrlLine) at++;
      else if (at > 0 && text.charCodeAt(at - 1) === COLON) {
        problems.push(slashesKept(at));
        at++;
      } else {
        comments.push({ start: at, end: text.length, style: "line" });
        return { code: code + text.slice(copied), end: at, comments, open: false, problems };
      }
    } else if (character === SLASH && text.charCodeAt(at + 1) === ASTERISK) {
      const close = text.indexOf("*/", at + 2);
      const end = close < 0 ? text.length : close + 2;
      comments.push({ start: at, end, style: "block" });
      if (close < 0)
        return {
          code: code + text.slice(copied, at) + blanks(end - at),
          end: at,
          comments,
          open: true,
          problems,
        };
      problems.push({
        code: "portability",
        start: at,
        end,
        severity: "warning",
        message:
          "OnlineWardleyMaps does not see the end of a block comment on the line it opens on and drops the lines that follow: use '//'.",
      });
      code += text.slice(copied, at) + blanks(end - at);
      copied = end;
      at = end - 1;
    }
  }
  return { code: code + text.slice(copied), end: text.length, comments, open: false, problems };
}

function blanks(length: number): string {
  return " ".repeat(length);
}

function startsWithUrl(text: string): boolean {
  const first = skipBlanks(text, 0, text.length);
  return text.startsWith("url", first) && isBlank(text.charCodeAt(first + 3));
}

/** A quote that begins a name or a note: behind a blank or an arrow, not inside a word. */
function isNameQuote(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charCodeAt(at - 1);
  return isBlank(before) || before === 62 || before === 60;
}

function reportSlashes(text: string, open: number, close: number, problems: SyntaxProblem[]): void {
  const slashes = text.indexOf("//", open);
  if (slashes >= 0 && slashes < close) problems.push(slashesKept(slashes));
}

function slashesKept(at: number): SyntaxProblem {
  return {
    code: "comment-in-text",
    start: at,
    end: at + 2,
    message:
      "Everything after '//' is a comment to OnlineWardleyMaps; the address is cut: move it to a `url` line, or drop the 'https://'.",
  };
}
