import type { FoldingRange } from "vscode-languageserver-types";
import type { LineNode, SyntaxTree } from "../language/nodes";
import type { Snapshot } from "./snapshot";

/** A fold of whole lines, both included. */
interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: "comment" | "region";
}

/** What a line is for folding. */
type LineSort = "blank" | "comment" | "regionStart" | "regionEnd" | "other";

/**
 * What can be folded, in the order of the lines: comments over several lines, blocks of pipelines, regions
 * (`// #region` to `// #endregion`) and sections, which blank lines set apart. A section that begins with a single
 * comment has it as its heading; one that is the whole map is none.
 *
 * @param limit how many the client takes at most; the longest stay
 */
export function foldingRanges({ tree }: Snapshot, limit: number = Number.POSITIVE_INFINITY): FoldingRange[] {
  const sorts = tree.lines.map(sortOf);
  const folds = [...regions(sorts), ...pipelines(tree), ...groups(tree, sorts)].filter(
    ({ startLine, endLine }) => endLine > startLine,
  );
  const kept =
    folds.length > limit
      ? folds.sort((a, b) => b.endLine - b.startLine - (a.endLine - a.startLine)).slice(0, Math.max(0, limit))
      : folds;
  return kept.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function sortOf({ text, comments, statements, openBrace, closeBrace }: LineNode): LineSort {
  if (statements.length > 0 || openBrace || closeBrace) return "other";
  const [comment] = comments;
  if (!comment) return text.trim() === "" ? "blank" : "other";
  if (comment.style === "block") return "comment";
  const [, word] = /^[/#%\s]*#\s*(region|endregion)\b/i.exec(text.slice(comment.start)) ?? [];
  if (word === undefined) return "comment";
  return word.toLowerCase() === "region" ? "regionStart" : "regionEnd";
}

/** Regions inside each other; those that are not closed, or not opened, are none. */
function regions(sorts: readonly LineSort[]): Fold[] {
  const open: number[] = [];
  return sorts.flatMap((sort, line): Fold[] => {
    if (sort === "regionStart") open.push(line);
    if (sort !== "regionEnd") return [];
    const startLine = open.pop();
    return startLine === undefined ? [] : [{ startLine, endLine: line, kind: "region" }];
  });
}

/** Blocks, from the line of the pipeline; a closing brace that stands alone stays visible. */
function pipelines({ blocks, lines }: SyntaxTree): Fold[] {
  return blocks.map(({ ownerLine, openLine, endLine, closed }) => {
    const alone = closed && lines[endLine]?.statements.length === 0;
    return { startLine: ownerLine ?? openLine, endLine: alone ? endLine - 1 : endLine };
  });
}

/** Comments over several lines, and sections. Blank lines in a block or a comment end neither. */
function groups({ blocks, lines }: SyntaxTree, sorts: readonly LineSort[]): Fold[] {
  const folds: Fold[] = [];
  const sections: Fold[] = [];
  let line = 0;
  let block = 0;
  const comment = () => {
    const startLine = line;
    while (sorts[line] === "comment") line++;
    if (line - startLine > 1) folds.push({ startLine, endLine: line - 1, kind: "comment" });
    return startLine;
  };
  /** Behind the statement on a line, or behind the block it opens. */
  const step = () => {
    while ((blocks[block]?.endLine ?? Number.POSITIVE_INFINITY) < line) block++;
    const next = blocks[block];
    line = next && next.openLine <= line && line <= next.endLine ? next.endLine + 1 : line + 1;
  };
  while (line < lines.length) {
    if (sorts[line] !== "comment" && sorts[line] !== "other") {
      line++;
      continue;
    }
    let startLine = line;
    if (sorts[line] === "comment") {
      const from = comment();
      if (line - from > 1) startLine = line;
    }
    let endLine = line - 1;
    while (sorts[line] === "other" || sorts[line] === "comment") {
      if (sorts[line] === "other") step();
      else comment();
      endLine = Math.min(line, lines.length) - 1;
    }
    if (endLine > startLine && sorts[startLine] !== "blank") sections.push({ startLine, endLine });
  }
  return sections.length > 1 ? [...folds, ...sections] : folds;
}
