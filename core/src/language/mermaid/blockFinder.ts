import type { LineNode, PipelineBlock } from "../nodes";

/** Finds the pipeline blocks of a Mermaid map while its lines are read. */
export class BlockFinder {
  readonly #blocks: PipelineBlock[] = [];
  #ownerLine: number | undefined;
  #openLine: number | undefined;

  /** Takes a line in; `inside` says whether a block is open behind it. */
  add(node: LineNode, line: number, inside: boolean): void {
    if (node.statements.some(({ kind }) => kind === "pipeline")) {
      this.#end(line - 1, false);
      this.#ownerLine = line;
    }
    if (this.#openLine !== undefined && !inside) {
      const closed = node.closeBrace !== undefined;
      this.#end(closed ? line : line - 1, closed);
    }
    if (!node.openBrace) return;
    this.#openLine = line;
    if (!inside) this.#end(line, node.closeBrace !== undefined);
  }

  /** The blocks, when all lines up to `lastLine` are in. */
  finish(lastLine: number): readonly PipelineBlock[] {
    this.#end(lastLine, false);
    return this.#blocks;
  }

  #end(endLine: number, closed: boolean): void {
    const openLine = this.#openLine;
    if (openLine === undefined) return;
    this.#blocks.push({ ownerLine: this.#ownerLine, openLine, endLine: Math.max(openLine, endLine), closed });
    this.#openLine = undefined;
  }
}
