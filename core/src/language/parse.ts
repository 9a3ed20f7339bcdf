import { LineScanner } from "./lineScanner";
import { lineShape, Shape } from "./lineShape";
import type { LineNode, SyntaxTree } from "./nodes";
import { parseLine } from "./parseLine";
import { findStructure, type Structure } from "./structure";
import { ANY_TRAITS, splitLines } from "./traits";

/** A tree with what is needed to parse it again after an edit. */
export interface ParsedTree extends SyntaxTree {
  readonly lines: readonly LineNode[];
  /** Flags of `Shape`, one number a line. */
  readonly shapes: Uint16Array;
  /** Flags of `Context`, one number a line. */
  readonly contexts: Uint8Array;
}

/**
 * Parses a document. Never throws; time is linear in the text's length. Lines end at LF, CRLF or a lone CR.
 * The tree holds every character of the text (`print` gives it back).
 */
export function parse(text: string): ParsedTree {
  const { texts, lineEnds, traits } = splitLines(text);
  const count = texts.length;
  const shapes = new Uint16Array(count);
  let inside = false;
  for (let i = 0; i < count; i++) {
    const shape = lineShape(texts[i] ?? "", traits[i] ?? ANY_TRAITS, inside);
    inside = (shape & Shape.commentOpen) !== 0;
    shapes[i] = shape;
  }
  const structure = findStructure(shapes);
  const scanner = new LineScanner();
  const lines: LineNode[] = [];
  inside = false;
  for (let i = 0; i < count; i++) {
    const context = structure.contexts[i] ?? 0;
    const line = parseLine(
      scanner,
      texts[i] ?? "",
      traits[i] ?? ANY_TRAITS,
      inside,
      context,
      lineEnds[i] ?? "",
    );
    lines.push(line);
    inside = ((shapes[i] ?? 0) & Shape.commentOpen) !== 0;
  }
  return makeTree(lines, shapes, structure);
}

/** Puts a tree together from parsed lines. */
export function makeTree(lines: readonly LineNode[], shapes: Uint16Array, structure: Structure): ParsedTree {
  const lineStarts = new Uint32Array(lines.length);
  let offset = 0;
  for (let i = 0; i < lines.length; i++) {
    lineStarts[i] = offset;
    const line = lines[i] as LineNode;
    offset += line.text.length + line.lineEnd.length;
  }
  return { lines, lineStarts, blocks: structure.blocks, shapes, contexts: structure.contexts };
}
