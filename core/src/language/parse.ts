import { dialectOf } from "./dialect";
import { LineScanner } from "./lineScanner";
import { lineShape, Shape } from "./lineShape";
import { lineEndOf, lineStartsOf } from "./lines";
import { parseMermaid } from "./mermaid/parseMermaid";
import type { LineNode, SyntaxTree } from "./nodes";
import { parseLine } from "./parseLine";
import { findStructure } from "./structure";
import { ANY_TRAITS, traitsOfLines } from "./traits";

/** A tree with what is needed to parse it again after an edit. */
export interface ParsedTree extends SyntaxTree {
  readonly lines: readonly LineNode[];
  readonly lineStarts: Uint32Array;
  /** Flags of `Shape`, one number a line; empty for a Mermaid map. */
  readonly shapes: Uint16Array;
  /** Flags of `Context` (in a Mermaid map of `MermaidState`, before the line), one number a line. */
  readonly contexts: Uint8Array;
}

/**
 * Parses a document in the dialect its first statement tells. Never throws; time is linear in the text's length.
 * Lines end at LF, CRLF or a lone CR. The tree holds every character of the text (`print` gives it back).
 */
export function parse(text: string): ParsedTree {
  return dialectOf(text) === "mermaid" ? parseMermaid(text) : parseOwm(text);
}

function parseOwm(text: string): ParsedTree {
  const lineStarts = lineStartsOf(text);
  const traits = traitsOfLines(text, lineStarts);
  const count = lineStarts.length;
  const shapes = new Uint16Array(count);
  let inside = false;
  for (let i = 0; i < count; i++) {
    const start = lineStarts[i] ?? 0;
    const next = lineStarts[i + 1] ?? text.length;
    const end = next - lineEndOf(text, start, next).length;
    const shape = lineShape(text, start, end, traits[i] ?? ANY_TRAITS, inside);
    inside = (shape & Shape.commentOpen) !== 0;
    shapes[i] = shape;
  }
  const { blocks, contexts } = findStructure(shapes);
  const scanner = new LineScanner(count);
  const lines = new Array<LineNode>(count);
  inside = false;
  for (let i = 0; i < count; i++) {
    const start = lineStarts[i] ?? 0;
    const next = lineStarts[i + 1] ?? text.length;
    const lineEnd = lineEndOf(text, start, next);
    const line = text.slice(start, next - lineEnd.length);
    lines[i] = parseLine(scanner, line, traits[i] ?? ANY_TRAITS, inside, contexts[i] ?? 0, lineEnd);
    inside = ((shapes[i] ?? 0) & Shape.commentOpen) !== 0;
  }
  return { dialect: "owm", lines, lineStarts, blocks, shapes, contexts };
}
