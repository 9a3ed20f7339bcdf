import { BRACE_CLOSE, BRACE_OPEN, skipBlanks, TAB, trimEnd } from "./characters";
import { type CommentScan, scanComments } from "./comments";
import type { LineScanner } from "./lineScanner";
import { findOperator } from "./linkOperators";
import type { KeywordPart, LineNode, Statement, SyntaxProblem } from "./nodes";
import { type Keyword, keywordAt, miscasedKeywordAt } from "./statements";
import { parseLink, parsePlainLink } from "./statements/link";
import { blockBraceAt } from "./statements/pipeline";
import { Context } from "./structure";
import type { Span } from "./text";
import { ANY_TRAITS, Trait } from "./traits";
import { unknownStatement } from "./unknownStatement";

const NO_STATEMENTS: readonly Statement[] = [];
const NO_COMMENTS: CommentScan["comments"] = [];
const NO_PROBLEMS: readonly SyntaxProblem[] = [];

/** Parses one line whose place in the file is known. Never throws; time is linear in the line's length. */
export function parseLine(
  scanner: LineScanner,
  text: string,
  traits: number,
  insideComment: boolean,
  context: number,
  lineEnd: string,
): LineNode {
  if (!insideComment && context <= Context.child && !(traits & (Trait.comment | Trait.brace))) {
    return parseCode(scanner, text, traits, context === Context.child, lineEnd);
  }
  const scan = scanComments(text, insideComment);
  let start = skipBlanks(scan.code, 0, scan.end);
  let end = trimEnd(scan.code, start, scan.end);
  if (start === end) {
    return {
      text,
      lineEnd,
      comments: scan.comments,
      statements: NO_STATEMENTS,
      openBrace: undefined,
      closeBrace: undefined,
      problems: scan.problems,
    };
  }
  const { code } = scan;
  let openBrace: Span | undefined;
  let closeBrace: Span | undefined;
  let problems: readonly SyntaxProblem[] = scan.problems;
  let inner: Statement | undefined;
  const child = (context & Context.child) !== 0;
  if (context & Context.oneLineBlock) {
    const open = blockBraceAt(code, start, end);
    openBrace = { start: open, end: open + 1 };
    closeBrace = { start: end - 1, end };
    const innerStart = skipBlanks(code, open + 1, end - 1);
    const innerEnd = trimEnd(code, innerStart, end - 1);
    if (innerStart < innerEnd) inner = parseStatement(scanner, code, innerStart, innerEnd, true);
    problems = [...problems, portable(open, "{", "on a line of its own")];
    end = trimEnd(code, start, open);
  } else if (context & Context.opensAtEnd) {
    openBrace = { start: end - 1, end };
    problems = [...problems, portable(end - 1, "{", "on a line of its own")];
    end = trimEnd(code, start, end - 1);
  }
  const first = code.charCodeAt(start);
  if (first === BRACE_OPEN) {
    if (context & Context.opensAtStart) openBrace = { start, end: start + 1 };
    else
      problems = [...problems, stray(start, "{", "follows no pipeline: write it behind a `pipeline` line")];
    start = skipBlanks(code, start + 1, end);
    if (openBrace && start < end)
      problems = [...problems, portable(openBrace.start, "{", "on a line of its own")];
  } else if (first === BRACE_CLOSE) {
    if (context & Context.closesAtStart) closeBrace = { start, end: start + 1 };
    else problems = [...problems, stray(start, "}", "closes nothing: remove it")];
    start = skipBlanks(code, start + 1, end);
    if (closeBrace && start < end)
      problems = [...problems, portable(closeBrace.start, "}", "on a line of its own")];
  }
  if (context & Context.closesAtEnd && end > start) {
    closeBrace = { start: end - 1, end };
    end = trimEnd(code, start, end - 1);
    problems = [...problems, portable(closeBrace.start, "}", "on a line of its own")];
  }
  if (context & Context.unclosed && openBrace) {
    problems = [
      ...problems,
      {
        code: "unclosed",
        start: openBrace.start,
        end: openBrace.end,
        severity: "warning",
        message: "This block is not closed: add a `}` on a line of its own behind its last component.",
      },
    ];
  }
  const parsed = start < end ? parseStatement(scanner, code, start, end, child) : undefined;
  // What is left behind a stray brace is part of the same mistake.
  const statement =
    parsed?.kind === "unknown" && isBrace(first) ? behindBrace(parsed, openBrace ?? closeBrace) : parsed;
  const statements = statement ? (inner ? [statement, inner] : [statement]) : inner ? [inner] : NO_STATEMENTS;
  return {
    text,
    lineEnd,
    comments: scan.comments,
    statements,
    openBrace,
    closeBrace,
    problems,
  };
}

/** A line without comments and braces, as most are. */
function parseCode(
  scanner: LineScanner,
  text: string,
  traits: number,
  child: boolean,
  lineEnd: string,
): LineNode {
  const start = skipBlanks(text, 0, text.length);
  const end = trimEnd(text, start, text.length);
  return {
    text,
    lineEnd,
    comments: NO_COMMENTS,
    statements: start < end ? [parseStatement(scanner, text, start, end, child, traits)] : NO_STATEMENTS,
    openBrace: undefined,
    closeBrace: undefined,
    problems: NO_PROBLEMS,
  };
}

/** Nothing behind a stray brace; OnlineWardleyMaps passes over the line in any case, so it is no error. */
function behindBrace(statement: Statement, brace: Span | undefined): Statement | undefined {
  if (!brace) return undefined;
  return { ...statement, problems: statement.problems.map((each) => ({ ...each, severity: "warning" })) };
}

function isBrace(code: number): boolean {
  return code === BRACE_OPEN || code === BRACE_CLOSE;
}

function portable(at: number, brace: string, place: string): SyntaxProblem {
  return {
    code: "portability",
    start: at,
    end: at + 1,
    message: `OnlineWardleyMaps reads this block wrongly: it wants the '${brace}' ${place}.`,
  };
}

function stray(at: number, brace: string, what: string): SyntaxProblem {
  // OnlineWardleyMaps passes over lines that begin with a brace, so this is no error.
  return {
    code: "syntax-error",
    start: at,
    end: at + 1,
    severity: "warning",
    message: `This '${brace}' ${what}.`,
  };
}

/** One statement in `[start, end)` of a line without comments; `traits` are those of `code`. */
export function parseStatement(
  scanner: LineScanner,
  code: string,
  start: number,
  end: number,
  child: boolean,
  traits = ANY_TRAITS,
): Statement {
  scanner.reset(code, start, end, child, traits);
  const keyword = keywordAt(code, start, end);
  if (keyword) {
    if (!isLinkAfterAll(keyword, code, start, end)) {
      return keyword.kind.parse(scanner, takeKeyword(scanner, keyword, keyword.partAt(start)));
    }
  } else {
    const miscased = miscasedKeywordAt(code, start, end);
    if (miscased && findOperator(code, start, end) < 0) {
      return miscased.kind.parse(scanner, takeMiscased(scanner, miscased));
    }
  }
  const plain = traits & Trait.special ? undefined : parsePlainLink(scanner);
  if (plain) return plain;
  if (findOperator(code, start, end) >= 0) return parseLink(scanner);
  return unknownStatement(scanner);
}

/** Moves behind the keyword; says when a tab follows. */
function takeKeyword(scanner: LineScanner, { word }: Keyword, part: KeywordPart): KeywordPart {
  const { start, end, text } = part;
  if (end < scanner.end && scanner.text.charCodeAt(end) === TAB) {
    scanner.problem(
      "portability",
      start,
      end + 1,
      `OnlineWardleyMaps skips the line without a word: put a blank behind '${text}', not a tab.`,
      { replacement: `${text} `, fixTitle: "Replace the tab by a blank" },
    );
  }
  scanner.position = start + word.length;
  return part;
}

/** The same for a keyword that is not in lower case, which it says. */
function takeMiscased(scanner: LineScanner, keyword: Keyword): KeywordPart {
  const { position: start } = scanner;
  const { word } = keyword;
  const end = start + word.length;
  const text = scanner.text.slice(start, end);
  scanner.problem(
    "keyword-case",
    start,
    end,
    `OnlineWardleyMaps does not read '${text}': write '${word}' in lower case.`,
    { replacement: word, fixTitle: `Write '${word}'` },
  );
  return takeKeyword(scanner, keyword, { start, end, text, word });
}

/** True when the line is a link from a name that begins with the word (T3). */
function isLinkAfterAll({ kind, word }: Keyword, code: string, start: number, end: number): boolean {
  if (!kind.yieldsToLink || findOperator(code, start, end) < 0) return false;
  if (kind.yieldsToLink === "always") return true;
  const bracket = code.indexOf("[", start + word.length);
  return bracket < 0 || bracket >= end;
}
