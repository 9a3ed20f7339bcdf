import { BRACE_CLOSE, BRACE_OPEN, BRACKET_OPEN, isBlank, skipBlanks, trimEnd } from "./characters";
import { scanComments } from "./comments";
import { blockBraceAt } from "./statements/pipeline";
import { Trait } from "./traits";

/**
 * What can be said of a line before it is parsed: enough to find the pipeline blocks, which in turn decide how
 * the line is parsed. One number per line (bit flags of `Shape`), because every line of every version has one.
 */
export const Shape = {
  /** Code starts with `{`. */
  startsOpen: 1,
  /** A pipeline line that ends with `{`. */
  endsOpen: 2,
  startsClose: 4,
  endsClose: 8,
  /** `pipeline P { … }`. */
  oneLineBlock: 16,
  /** The line is a brace and nothing else. */
  onlyBrace: 32,
  /** A block comment is open behind the line. */
  commentOpen: 64,
  /** Nothing but blanks and comments. */
  empty: 128,
  pipeline: 256,
  component: 512,
  /** Starts with another top-level keyword. */
  statement: 1024,
} as const;

/** Without any of these flags a line is code of a statement that begins on it. */
const NO_STATEMENT =
  Shape.empty | Shape.startsOpen | Shape.endsOpen | Shape.startsClose | Shape.endsClose | Shape.onlyBrace;

/** True when a statement stands on a line of this shape, whatever stands around it; false when it takes a closer look. */
export function holdsStatement(shape: number): boolean {
  return (shape & NO_STATEMENT) === 0;
}

/** Words that start a statement outside a block; lower case as the language wants them. */
const TOP_LEVEL = new Set([
  "title",
  "style",
  "size",
  "evolution",
  "valuechain",
  "anchor",
  "submap",
  "url",
  "evolve",
  "note",
  "annotation",
  "annotations",
  "pioneers",
  "settlers",
  "townplanners",
  "accelerator",
  "deaccelerator",
  "market",
  "ecosystem",
]);

/**
 * The flags of the line in `[from, to)` of a text; `traits` are those of the line, `insideComment` says whether a
 * block comment is open before it.
 */
export function lineShape(
  text: string,
  from: number,
  to: number,
  traits: number,
  insideComment: boolean,
): number {
  if (!insideComment && !(traits & Trait.comment)) return shapeOf(text, from, to);
  const { code, end, open } = scanComments(text.slice(from, to), insideComment);
  return shapeOf(code, 0, end) | (open ? Shape.commentOpen : 0);
}

function shapeOf(code: string, from: number, codeEnd: number): number {
  const start = skipBlanks(code, from, codeEnd);
  const end = trimEnd(code, start, codeEnd);
  if (start === end) return Shape.empty;
  let shape = roleOf(code, start, end);
  const first = code.charCodeAt(start);
  const last = code.charCodeAt(end - 1);
  if (first === BRACE_OPEN) shape |= Shape.startsOpen;
  else if (first === BRACE_CLOSE) shape |= Shape.startsClose;
  if (last === BRACE_CLOSE) shape |= Shape.endsClose;
  if (end - start === 1 && shape & (Shape.startsOpen | Shape.startsClose)) shape |= Shape.onlyBrace;
  if (shape & Shape.pipeline && (last === BRACE_OPEN || last === BRACE_CLOSE)) {
    if (blockBraceAt(code, start, end) >= 0) {
      shape |= last === BRACE_OPEN ? Shape.endsOpen : Shape.oneLineBlock;
    }
  }
  return shape;
}

function roleOf(code: string, start: number, end: number): number {
  if (code.charCodeAt(start) === LETTER_C) return isComponent(code, start, end) ? Shape.component : 0;
  let wordEnd = start;
  while (wordEnd < end && wordEnd - start < 16) {
    const character = code.charCodeAt(wordEnd);
    // Keywords are letters only; anything else ends the search.
    if (character < 97 || character > 122) break;
    wordEnd++;
  }
  if (wordEnd === start) return 0;
  const after = code.charCodeAt(wordEnd);
  if (wordEnd < end && !isBlank(after) && after !== BRACKET_OPEN) return 0;
  const length = wordEnd - start;
  if (length === 8 && code.startsWith("pipeline", start)) return Shape.pipeline;
  if (length < 3) return 0;
  return TOP_LEVEL.has(code.slice(start, wordEnd)) ? Shape.statement : 0;
}

/** No other statement that matters here begins with this letter. */
const LETTER_C = 99;

function isComponent(code: string, start: number, end: number): boolean {
  if (!code.startsWith("component", start)) return false;
  const after = start + 9;
  return (
    after === end ||
    (after < end && (isBlank(code.charCodeAt(after)) || code.charCodeAt(after) === BRACKET_OPEN))
  );
}
