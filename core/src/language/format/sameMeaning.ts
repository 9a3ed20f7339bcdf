import type { LineNode } from "../nodes";
import { type Decimals, roundTo } from "./decimals";

/** True when two readings of a line say the same, wherever on the line they say it; numbers as far as decimals are kept. */
export function sameMeaning(a: LineNode, b: LineNode, decimals: Decimals): boolean {
  return meaningOf(a, decimals) === meaningOf(b, decimals);
}

function meaningOf(node: LineNode, decimals: Decimals): string {
  const { statements, openBrace, closeBrace } = node;
  const comments = node.comments.map((part) => [part.style, node.text.slice(part.start, part.end).trimEnd()]);
  return JSON.stringify([statements, openBrace, closeBrace, comments], (key, value: unknown) => {
    if (key === "start" || key === "end" || key === "problems") return undefined;
    if (typeof value !== "number") return value;
    return decimals === "keep" ? value : roundTo(value, decimals);
  });
}
