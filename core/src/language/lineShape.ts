import { BRACE_CLOSE, BRACE_OPEN, BRACKET_OPEN, isBlank, skipBlanks, trimEnd } from "./characters";
import { type CommentScan, scanComments } from "./comments";
import { blockBraceAt } from "./statements/pipeline";

/**
 * What can be said of a line before it is parsed: enough to find the pipeline blocks, which in turn decide how
 * the line is parsed.
 */
export interface LineShape {
  readonly text: string;
  readonly scan: CommentScan;
  /** Columns of the code without surrounding blanks; equal when there is none. */
  readonly start: number;
  readonly end: number;
  readonly role: LineRole;
  /** Flags of `Brace`. */
  readonly braces: number;
}

/** What a line is to the structure of the file. */
export type LineRole = "empty" | "pipeline" | "component" | "statement" | "other";

/** Braces by which a line may open or close a block. */
export const Brace = {
  startsOpen: 1,
  endsOpen: 2,
  startsClose: 4,
  endsClose: 8,
  oneLineBlock: 16,
  only: 32,
} as const;

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

/** Describes one line. */
export function lineShape(text: string, insideComment: boolean): LineShape {
  const scan = scanComments(text, insideComment);
  const { code } = scan;
  const start = skipBlanks(code, 0, scan.end);
  const end = trimEnd(code, start, scan.end);
  if (start === end) return { text, scan, start, end, role: "empty", braces: 0 };
  const role = roleOf(code, start, end);
  const first = code.charCodeAt(start);
  const last = code.charCodeAt(end - 1);
  let braces = 0;
  if (first === BRACE_OPEN) braces |= Brace.startsOpen;
  if (first === BRACE_CLOSE) braces |= Brace.startsClose;
  if (last === BRACE_CLOSE) braces |= Brace.endsClose;
  if (end - start === 1 && braces !== 0) braces |= Brace.only;
  if (role === "pipeline" && (last === BRACE_OPEN || last === BRACE_CLOSE)) {
    const brace = blockBraceAt(code, start, end);
    if (brace >= 0) braces |= last === BRACE_OPEN ? Brace.endsOpen : Brace.oneLineBlock;
  }
  return { text, scan, start, end, role, braces };
}

function roleOf(code: string, start: number, end: number): LineRole {
  let wordEnd = start;
  while (wordEnd < end && wordEnd - start < 16) {
    const character = code.charCodeAt(wordEnd);
    // Keywords are letters only; anything else ends the search.
    if (character < 97 || character > 122) break;
    wordEnd++;
  }
  if (wordEnd === start) return "other";
  const after = code.charCodeAt(wordEnd);
  if (wordEnd < end && !isBlank(after) && after !== BRACKET_OPEN) return "other";
  const length = wordEnd - start;
  if (length === 9 && code.startsWith("component", start)) return "component";
  if (length === 8 && code.startsWith("pipeline", start)) return "pipeline";
  if (length < 3) return "other";
  return TOP_LEVEL.has(code.slice(start, wordEnd)) ? "statement" : "other";
}
