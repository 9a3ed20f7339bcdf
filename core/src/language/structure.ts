import { Shape } from "./lineShape";
import type { PipelineBlock } from "./nodes";

/** How a line's braces and statement are to be read, from its place in the file. Bit flags. */
export const Context = {
  /** Inside a block: components take an evolution only. */
  child: 1,
  /** The leading `{` opens a block. */
  opensAtStart: 2,
  /** The leading `}` closes one. */
  closesAtStart: 4,
  /** The trailing `}` closes one. */
  closesAtEnd: 8,
  /** The `{` at the end of a pipeline line opens a block. */
  opensAtEnd: 16,
  /** `pipeline P { … }` on one line. */
  oneLineBlock: 32,
  /** This `{` opens a block that is never closed. */
  unclosed: 64,
} as const;

/** The pipeline blocks of a file, and each line's context. */
export interface Structure {
  readonly blocks: readonly PipelineBlock[];
  readonly contexts: Uint8Array;
}

/**
 * Finds the blocks. A block belongs to the last pipeline before it that has none yet; it runs to the first
 * closing brace. A block without one ends before the next pipeline or brace, at the first line that starts
 * with a top-level keyword other than component (language reference 2.9). Linear: no line is looked at from
 * more than one block.
 */
export function findStructure(shapes: Uint16Array): Structure {
  const contexts = new Uint8Array(shapes.length);
  const blocks: PipelineBlock[] = [];
  let owner = -1;
  let near = false;
  let line = 0;
  while (line < shapes.length) {
    const shape = shapes[line] ?? 0;
    if (shape & Shape.pipeline) {
      owner = line;
      near = true;
      if (shape & Shape.oneLineBlock) {
        contexts[line] = Context.oneLineBlock;
        blocks.push({ ownerLine: line, openLine: line, endLine: line, closed: true });
        owner = -1;
      } else if (shape & Shape.endsOpen) {
        contexts[line] = Context.opensAtEnd;
        line = openBlock(shapes, contexts, blocks, line, line);
        owner = -1;
      }
    } else if (shape & Shape.startsOpen && owner >= 0 && (near || shape & Shape.onlyBrace)) {
      contexts[line] = Context.opensAtStart;
      line = openBlock(shapes, contexts, blocks, owner, line);
      owner = -1;
    } else if (!(shape & Shape.empty)) near = false;
    line++;
  }
  return { blocks, contexts };
}

/** Opens a block at `openLine`; returns its last line. */
function openBlock(
  shapes: Uint16Array,
  contexts: Uint8Array,
  blocks: PipelineBlock[],
  ownerLine: number,
  openLine: number,
): number {
  const opening = shapes[openLine] ?? 0;
  const startsHere = (opening & Shape.startsOpen) !== 0;
  if (startsHere && opening & Shape.endsClose) {
    contexts[openLine] = Context.opensAtStart | Context.closesAtEnd | Context.child;
    blocks.push({ ownerLine, openLine, endLine: openLine, closed: true });
    return openLine;
  }
  if (startsHere) contexts[openLine] = Context.opensAtStart | Context.child;
  let recovery = -1;
  let line = openLine + 1;
  for (; line < shapes.length; line++) {
    const shape = shapes[line] ?? 0;
    if (shape & (Shape.startsClose | Shape.endsClose) && !(shape & Shape.pipeline)) {
      const atStart = (shape & Shape.startsClose) !== 0;
      for (let child = openLine + 1; child < line; child++) contexts[child] = Context.child;
      contexts[line] = atStart ? Context.closesAtStart : Context.closesAtEnd | Context.child;
      blocks.push({ ownerLine, openLine, endLine: line, closed: true });
      return line;
    }
    if (shape & Shape.pipeline || shape & Shape.startsOpen) break;
    if (shape & Shape.statement && recovery < 0) recovery = line;
  }
  const endLine = (recovery < 0 ? line : recovery) - 1;
  for (let child = openLine + 1; child <= endLine; child++) contexts[child] = Context.child;
  contexts[openLine] = (contexts[openLine] ?? 0) | Context.unclosed;
  blocks.push({ ownerLine, openLine, endLine, closed: false });
  return endLine;
}
