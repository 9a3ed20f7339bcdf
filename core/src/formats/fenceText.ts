import type { SyntaxTree } from "../language/nodes";
import { print } from "../language/print";

/** Fewer backticks make no fence (CommonMark 4.5). */
const SHORTEST = 3;

/**
 * A map as a fence of a Markdown document: named `wardley`, or `mermaid` for a map in Mermaid's words, and longer than
 * any row of backticks in it. The map's own text stands in it as it is, with line ends of one kind.
 */
export function fenceText(tree: SyntaxTree): string {
  const text = print(tree)
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((row) => row.length));
  const fence = "`".repeat(Math.max(SHORTEST, longest + 1));
  const name = tree.dialect === "mermaid" ? "mermaid" : "wardley";
  return `${fence}${name}\n${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${fence}\n`;
}
