import { lineEndOf } from "../lines";

const FENCE = /^---[ \t]*$/;

/**
 * The line behind the front matter that a document begins with, which is no Markdown: YAML between two lines of
 * three hyphens. 0 when there is none.
 */
export function frontMatterEnd(text: string, starts: Uint32Array): number {
  if (!text.startsWith("---") || !FENCE.test(lineOf(text, starts, 0))) return 0;
  for (let line = 1; line < starts.length; line++) {
    if (text.startsWith("---", starts[line]) && FENCE.test(lineOf(text, starts, line))) return line + 1;
  }
  return 0;
}

function lineOf(text: string, starts: Uint32Array, line: number): string {
  const start = starts[line] ?? 0;
  const next = starts[line + 1] ?? text.length;
  return text.slice(start, next - lineEndOf(text, start, next).length);
}
