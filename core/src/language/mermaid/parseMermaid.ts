import { LineScanner } from "../lineScanner";
import { lineEndOf, lineStartsOf } from "../lines";
import type { LineNode, PipelineBlock, SyntaxTree } from "../nodes";
import type { ParsedTree } from "../parse";
import { BlockFinder } from "./blockFinder";
import { MermaidState, parseMermaidLine, type ReadLine } from "./parseMermaidLine";

const NO_SHAPES = new Uint16Array(0);

/**
 * Parses a Mermaid map. Never throws; time is linear in the text's length. Lines at the head and at the tail that
 * are the same in `previous`, an earlier version of the map, keep their nodes.
 */
export function parseMermaid(text: string, previous?: ParsedTree): ParsedTree {
  const lineStarts = lineStartsOf(text);
  const count = lineStarts.length;
  const contexts = new Uint8Array(count);
  const lines = new Array<LineNode>(count);
  const scanner = new LineScanner(count);
  const finder = new BlockFinder();
  const earlier = previous && new EarlierLines(previous, count);
  let state: number = MermaidState.start;
  for (let i = 0; i < count; i++) {
    const start = lineStarts[i] ?? 0;
    const next = lineStarts[i + 1] ?? text.length;
    const lineEnd = lineEndOf(text, start, next);
    const line = text.slice(start, next - lineEnd.length);
    contexts[i] = state;
    const read = earlier?.find(i, line, lineEnd, state) ?? parseMermaidLine(scanner, line, lineEnd, state);
    state = read.state;
    lines[i] = read.node;
    finder.add(read.node, i, (state & MermaidState.block) !== 0);
  }
  const blocks = finder.finish(count - 1);
  const open = openBlock(blocks, count);
  const opening = open && lines[open.openLine];
  if (open && opening) lines[open.openLine] = withUnclosed(opening);
  return { dialect: "mermaid", lines, lineStarts, blocks, shapes: NO_SHAPES, contexts };
}

/** The lines of an earlier version, to be used again where nothing has changed. */
class EarlierLines {
  readonly #tree: ParsedTree;
  readonly #shift: number;
  /** The line that says that a block is never closed, which may not be so any more. */
  readonly #tainted: number | undefined;
  #head = true;

  constructor(tree: ParsedTree, count: number) {
    this.#tree = tree;
    this.#shift = count - tree.lines.length;
    this.#tainted = openBlock(tree.blocks, tree.lines.length)?.openLine;
  }

  /** The earlier node of a line, when the same text was read from the same state. */
  find(index: number, text: string, lineEnd: string, state: number): ReadLine | undefined {
    const same = this.#head ? this.#at(index, text, lineEnd, state) : undefined;
    if (same) return same;
    this.#head = false;
    return this.#at(index - this.#shift, text, lineEnd, state);
  }

  #at(index: number, text: string, lineEnd: string, state: number): ReadLine | undefined {
    const node = this.#tree.lines[index];
    const next = this.#tree.contexts[index + 1];
    if (!node || next === undefined || index === this.#tainted) return undefined;
    if (this.#tree.contexts[index] !== state || node.text !== text || node.lineEnd !== lineEnd)
      return undefined;
    return { node, state: next };
  }
}

/** The block that is still open at the end of the text. */
function openBlock(blocks: SyntaxTree["blocks"], lineCount: number): PipelineBlock | undefined {
  const last = blocks.at(-1);
  return last && !last.closed && last.endLine === lineCount - 1 ? last : undefined;
}

function withUnclosed(node: LineNode): LineNode {
  const { start, end } = node.openBrace ?? { start: 0, end: node.text.length };
  const message = "This block is not closed: add a `}` on a line of its own behind its last component.";
  return {
    ...node,
    problems: [...node.problems, { code: "unclosed", start, end, severity: "error", message }],
  };
}
