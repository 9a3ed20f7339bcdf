import { LineScanner } from "./lineScanner";
import { lineShape, Shape } from "./lineShape";
import { MermaidState, parseMermaidLine } from "./mermaid/parseMermaidLine";
import type { LineNode, SyntaxTree } from "./nodes";
import { type ParsedTree, parse } from "./parse";
import { parseLine } from "./parseLine";
import { print } from "./print";
import { traitsOf } from "./traits";

/** What only matters to where a block ends that is never closed. */
const KINDS = Shape.component | Shape.statement;

/**
 * How a line would be read with another text in its place, without reading the others; undefined when the text opens or
 * closes something, so that other lines would be read otherwise too, or is several lines. Costs as much as the line is long.
 *
 * @param line zero-based
 */
export function lineInPlace(tree: ParsedTree, line: number, text: string): LineNode | undefined {
  const old = tree.lines[line];
  if (!old || /[\r\n]/.test(text)) return undefined;
  return tree.dialect === "mermaid" ? mermaidLine(tree, line, text, old) : owmLine(tree, line, text, old);
}

/** True when a line of one text would be read the same in two trees: what is open before it is the same. */
export function sameContext(a: ParsedTree, b: ParsedTree, line: number): boolean {
  return (
    a.dialect === b.dialect &&
    a.contexts[line] === b.contexts[line] &&
    insideComment(a, line) === insideComment(b, line)
  );
}

function insideComment({ shapes }: ParsedTree, line: number): boolean {
  return line > 0 && ((shapes[line - 1] ?? 0) & Shape.commentOpen) !== 0;
}

function owmLine(tree: ParsedTree, line: number, text: string, { lineEnd }: LineNode): LineNode | undefined {
  const { shapes, contexts, blocks } = tree;
  const inside = insideComment(tree, line);
  const traits = traitsOf(text);
  const shape = lineShape(text, 0, text.length, traits, inside);
  const matters = blocks.every(({ closed }) => closed) ? ~KINDS : ~0;
  if ((shape & matters) !== ((shapes[line] ?? 0) & matters)) return undefined;
  return parseLine(new LineScanner(1), text, traits, inside, contexts[line] ?? 0, lineEnd);
}

function mermaidLine(tree: ParsedTree, line: number, text: string, old: LineNode): LineNode | undefined {
  // What is wrong with a block that is never closed is said on the line that opens it.
  if (tree.blocks.some(({ closed, openLine }) => !closed && openLine === line)) return undefined;
  const state = tree.contexts[line] ?? MermaidState.start;
  const scanner = new LineScanner(1);
  const before = parseMermaidLine(scanner, old.text, old.lineEnd, state);
  const now = parseMermaidLine(scanner, text, old.lineEnd, state);
  return before.state === now.state ? now.node : undefined;
}

/** A tree with what is needed to parse parts of it again: that of every map that was parsed. */
export function parsedTree(tree: SyntaxTree): ParsedTree {
  return isParsed(tree) ? tree : parse(print(tree));
}

function isParsed(tree: SyntaxTree): tree is ParsedTree {
  return "shapes" in tree && "contexts" in tree;
}
