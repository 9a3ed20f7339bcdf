import { BRACE_CLOSE, BRACE_OPEN, skipBlanks, trimEnd } from "../characters";
import { isHeaderAt, MERMAID_HEADER } from "../dialect";
import { type LineScanner, shorten } from "../lineScanner";
import { textPart } from "../names";
import type { KeywordPart, LineNode, Statement, SyntaxProblem } from "../nodes";
import type { Span } from "../text";
import { ANY_TRAITS } from "../traits";
import { foreignStatement } from "./foreignStatement";
import { type MermaidCode, scanMermaid } from "./mermaidComments";
import { readMermaidOperator } from "./operators";
import { header } from "./statements/header";
import { endsKeyword, firstWord, mermaidKindOf } from "./statements/index";
import { parseMermaidLink } from "./statements/link";
import { isQuote, stringEnd } from "./words";

/** What is open before a line. Bit flags. */
export const MermaidState = {
  /** The first line: front matter may begin. */
  start: 1,
  /** Inside front matter. */
  frontMatter: 2,
  /** Inside a `%%{ … }%%` directive. */
  directive: 4,
  /** Inside the braces of `accDescr { … }`. */
  description: 8,
  /** Inside the braces of a pipeline. */
  block: 16,
  /** The header has been read. */
  body: 32,
  /** A pipeline without a brace stands directly before. */
  owner: 64,
} as const;

/** A line, and what is open behind it. */
export interface ReadLine {
  readonly node: LineNode;
  readonly state: number;
}

const { start: START, frontMatter, directive, description, block, body, owner } = MermaidState;

/** Parses one line of a Mermaid map from what is open before it. Never throws; linear in the line's length. */
export function parseMermaidLine(
  scanner: LineScanner,
  text: string,
  lineEnd: string,
  state: number,
): ReadLine {
  if (state & frontMatter || (state & START && text.replace("\uFEFF", "").trim() === "---")) {
    return parseFrontMatter(text, lineEnd, state);
  }
  const code = scanMermaid(text, (state & directive) !== 0);
  const next = (state & ~(START | directive)) | (code.open ? directive : 0);
  const end = trimEnd(text, code.start, code.end);
  if (code.start >= end) return { node: nodeOf(text, lineEnd, code, []), state: next };
  if (state & description) return parseDescription(text, lineEnd, code, end, next);
  return parseCode(scanner, text, lineEnd, code, end, next);
}

function nodeOf(
  text: string,
  lineEnd: string,
  { comments, problems }: Pick<MermaidCode, "comments" | "problems">,
  statements: readonly Statement[],
  braces: { openBrace?: Span | undefined; closeBrace?: Span | undefined; problems?: SyntaxProblem[] } = {},
): LineNode {
  const { openBrace, closeBrace, problems: more = [] } = braces;
  const all = more.length > 0 ? [...problems, ...more] : problems;
  return { text, lineEnd, comments, statements, openBrace, closeBrace, problems: all };
}

/** Front matter is a comment to the map, but for its title. */
function parseFrontMatter(text: string, lineEnd: string, state: number): ReadLine {
  const fence = text.replace("\uFEFF", "").trim() === "---";
  const next = fence && state & frontMatter ? state & ~frontMatter : (state & ~START) | frontMatter;
  const key = /^title[ \t]*:/.exec(text)?.[0];
  if (key !== undefined && state & frontMatter) {
    const part = textPart(text, key.length, text.length);
    const keyword: KeywordPart = { start: 0, end: 5, text: "title", word: "title" };
    const title = part && { ...part, text: unquoted(part.text) };
    const statement: Statement = {
      kind: "title",
      start: 0,
      end: trimEnd(text, 0, text.length),
      keyword,
      text: title,
      problems: [],
    };
    return { node: nodeOf(text, lineEnd, { comments: [], problems: [] }, [statement]), state: next };
  }
  const comments = [{ start: 0, end: text.length, style: "block" as const }];
  return { node: nodeOf(text, lineEnd, { comments, problems: [] }, []), state: next };
}

function unquoted(text: string): string {
  const quote = text.charCodeAt(0);
  return isQuote(quote) && text.length > 1 && text.charCodeAt(text.length - 1) === quote
    ? text.slice(1, -1)
    : text;
}

/** A line of `accDescr { … }`, up to its brace. */
function parseDescription(
  text: string,
  lineEnd: string,
  code: MermaidCode,
  end: number,
  state: number,
): ReadLine {
  const close = text.indexOf("}", code.start);
  const closed = close >= 0 && close < end;
  const part = textPart(text, code.start, closed ? close : end);
  const statement: Statement = {
    kind: "accessibility",
    start: code.start,
    end,
    keyword: undefined,
    text: part,
    problems: [],
  };
  return { node: nodeOf(text, lineEnd, code, [statement]), state: closed ? state & ~description : state };
}

function parseCode(
  scanner: LineScanner,
  text: string,
  lineEnd: string,
  code: MermaidCode,
  lineCodeEnd: number,
  state: number,
): ReadLine {
  const statements: Statement[] = [];
  const problems: SyntaxProblem[] = [];
  let start = code.start;
  let end = lineCodeEnd;
  let next = state & ~owner;
  let openBrace: Span | undefined;
  let closeBrace: Span | undefined;
  if (!(state & body) && isHeaderAt(text, start)) {
    scanner.reset(text, start, end, false, ANY_TRAITS);
    const keyword = { start, end: start + MERMAID_HEADER.length, text: "", word: MERMAID_HEADER };
    statements.push(header.parse(scanner, { ...keyword, text: text.slice(start, keyword.end) }));
    next |= body;
    start = skipBlanks(text, keyword.end, end);
  }
  const first = text.charCodeAt(start);
  if (first === BRACE_CLOSE && start < end) {
    closeBrace = { start, end: start + 1 };
    if (!(state & block)) {
      problems.push(error("unexpected-text", closeBrace, "This '}' closes nothing: remove it."));
      closeBrace = undefined;
    }
    next &= ~block;
    start = skipBlanks(text, start + 1, end);
    if (start < end)
      problems.push(error("unexpected-text", { start, end }, "Mermaid wants '}' on a line of its own."));
  } else if (first === BRACE_OPEN && start < end) {
    const brace = { start, end: start + 1 };
    problems.push(
      error("unexpected-text", brace, "Mermaid wants the '{' behind the name of the pipeline, on its line."),
    );
    // Taken all the same where it follows its pipeline directly, as OnlineWardleyMaps has it.
    if (state & owner) {
      openBrace = brace;
      next |= block;
    }
    start = skipBlanks(text, start + 1, end);
  }
  if (start < end && /^accDescr[ \t]*\{/.test(text.slice(start, end))) {
    return parseDescriptionStart(text, lineEnd, code, start, end, next, statements);
  }
  const word = firstWord(text, start, end);
  if (start < end && word.word === "pipeline" && endsKeyword(text, word.end, end)) {
    const brace = braceFrom(text, word.end, end);
    if (brace >= 0) {
      openBrace = { start: brace, end: brace + 1 };
      next |= block;
      const inner = skipBlanks(text, brace + 1, end);
      const bodyEnd = trimEnd(text, word.end, brace);
      statements.push(parseMermaidStatement(scanner, text, start, bodyEnd, false));
      if (inner < end) {
        problems.push(
          error(
            "unexpected-text",
            { start: inner, end },
            "Mermaid wants each component of a pipeline on a line of its own.",
          ),
        );
        if (text.charCodeAt(end - 1) === BRACE_CLOSE) {
          closeBrace = { start: end - 1, end };
          next &= ~block;
          end = trimEnd(text, inner, end - 1);
        }
        if (inner < end) statements.push(parseMermaidStatement(scanner, text, inner, end, true));
      }
      return {
        node: nodeOf(text, lineEnd, code, statements, { openBrace, closeBrace, problems }),
        state: next,
      };
    }
    next |= owner;
  }
  if (start < end) {
    const inside = (next & block) !== 0;
    const child = inside && word.word === "component";
    const statement = parseMermaidStatement(scanner, text, start, end, child);
    if (inside && statement.kind !== "component") {
      // The block ends without a brace: at the first line that cannot be in it.
      next &= ~block;
      problems.push(
        error(
          "unclosed",
          word,
          "The block of the pipeline above is not closed: put a '}' on a line before this one.",
        ),
      );
    }
    statements.push(statement);
  }
  return { node: nodeOf(text, lineEnd, code, statements, { openBrace, closeBrace, problems }), state: next };
}

function parseDescriptionStart(
  text: string,
  lineEnd: string,
  code: MermaidCode,
  start: number,
  end: number,
  state: number,
  before: readonly Statement[],
): ReadLine {
  const open = text.indexOf("{", start);
  const close = text.indexOf("}", open);
  const closed = close >= 0 && close < end;
  const keyword: KeywordPart = { start, end: start + 8, text: "accDescr", word: "accDescr" };
  const part = textPart(text, open + 1, closed ? close : end);
  const statement: Statement = { kind: "accessibility", start, end, keyword, text: part, problems: [] };
  const node = nodeOf(text, lineEnd, code, [...before, statement]);
  return { node, state: closed ? state : state | description };
}

/** Column of the `{` of a pipeline's line, outside quotes; -1 when there is none. */
function braceFrom(text: string, from: number, end: number): number {
  let at = skipBlanks(text, from, end);
  if (isQuote(text.charCodeAt(at))) {
    const close = stringEnd(text, at, end);
    if (close > 0) at = close;
  }
  const brace = text.indexOf("{", at);
  return brace >= 0 && brace < end ? brace : -1;
}

function error(code: SyntaxProblem["code"], { start, end }: Span, message: string): SyntaxProblem {
  return { code, start, end, severity: "error", message };
}

/** One statement in `[start, end)` of a line; `child` inside a pipeline's block. */
export function parseMermaidStatement(
  scanner: LineScanner,
  text: string,
  start: number,
  end: number,
  child: boolean,
): Statement {
  scanner.reset(text, start, end, child, ANY_TRAITS);
  const keyword = firstWord(text, start, end);
  const kind = endsKeyword(text, keyword.end, end) ? mermaidKindOf(keyword.word) : undefined;
  if (kind && kind.kind !== "header") {
    const behind = skipBlanks(text, keyword.end, end);
    // `note -> X`: a link from a name that must be in quotes.
    if (behind >= end || !readMermaidOperator(scanner, behind, false)) {
      scanner.position = keyword.end;
      return kind.parse(scanner, keyword);
    }
  } else if (!kind) {
    const lower = keyword.word.toLowerCase();
    const miscased =
      lower !== keyword.word && endsKeyword(text, keyword.end, end) ? mermaidKindOf(lower) : undefined;
    if (miscased && !isLink(scanner, start)) {
      scanner.problem("keyword-case", start, keyword.end, `Mermaid wants '${lower}' in lower case.`, {
        replacement: lower,
        fixTitle: `Write '${shorten(lower)}'`,
      });
      scanner.position = keyword.end;
      return miscased.parse(scanner, { ...keyword, word: lower });
    }
  }
  if (isLink(scanner, start)) return parseMermaidLink(scanner);
  return foreignStatement(scanner);
}

/** True when an operator, or a text in quotes behind a name, stands in the rest of the statement. */
function isLink(scanner: LineScanner, from: number): boolean {
  const { text, end } = scanner;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 59) return false;
    if (isQuote(code) && (at === from || text.charCodeAt(at - 1) === 32)) {
      const close = stringEnd(text, at, end);
      if (close > 0) {
        const behind = skipBlanks(text, close + 1, end);
        if (at > from || (behind < end && text.charCodeAt(behind) !== 91)) return true;
        at = close;
      }
    } else if (code === 91) return false;
    else if (readMermaidOperator(scanner, at, false)) return true;
  }
  return false;
}
