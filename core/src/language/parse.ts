import { LineScanner } from "./lineScanner";
import { lineShape, Shape } from "./lineShape";
import type { LineNode, SyntaxTree } from "./nodes";
import { parseLine } from "./parseLine";
import { findStructure, type Structure } from "./structure";

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
  const split = splitLines(text);
  const count = split.texts.length;
  const shapes = new Uint16Array(count);
  let inside = false;
  for (let i = 0; i < count; i++) {
    const shape = lineShape(split.texts[i] ?? "", inside);
    inside = (shape & Shape.commentOpen) !== 0;
    shapes[i] = shape;
  }
  const structure = findStructure(shapes);
  const scanner = new LineScanner();
  const lines: LineNode[] = [];
  inside = false;
  for (let i = 0; i < count; i++) {
    const context = structure.contexts[i] ?? 0;
    lines.push(parseLine(scanner, split.texts[i] ?? "", inside, context, split.lineEnds[i] ?? ""));
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

/** Cuts a text into lines and their ends; there is always a last line, possibly empty. */
export function splitLines(text: string): { texts: string[]; lineEnds: string[] } {
  const texts: string[] = [];
  const lineEnds: string[] = [];
  let start = 0;
  if (!text.includes("\r")) {
    for (let feed = text.indexOf("\n"); feed >= 0; feed = text.indexOf("\n", start)) {
      texts.push(text.slice(start, feed));
      lineEnds.push("\n");
      start = feed + 1;
    }
  } else {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code !== 10 && code !== 13) continue;
      const lineEnd = code === 10 ? "\n" : text.charCodeAt(at + 1) === 10 ? "\r\n" : "\r";
      texts.push(text.slice(start, at));
      lineEnds.push(lineEnd);
      at += lineEnd.length - 1;
      start = at + 1;
    }
  }
  texts.push(text.slice(start));
  lineEnds.push("");
  return { texts, lineEnds };
}
