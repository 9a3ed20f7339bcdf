import { fileNameOf } from "../analysis/portfolio/addresses";
import { count } from "../analysis/words";
import type { LineNode } from "../language/nodes";
import { PRODUCT } from "../language/product";
import type { Snapshot } from "./snapshot";

/** A tree of more lines than this is cut: nobody reads on, and editors refuse larger texts. */
const MOST_LINES = 50_000;

/** A text longer than this is cut, in UTF-16 units. */
const LONGEST_TEXT = 60;

/**
 * The syntax tree of a map for people, such as those who read a report of a bug: every line with what was
 * understood of it. Lines count from 1 as in editors; columns are UTF-16 units from 0, the end excluded.
 */
export function syntaxTree({ uri, version, tree }: Snapshot): string {
  const out = [
    `${PRODUCT.displayName} ${PRODUCT.version}, syntax tree of ${fileNameOf(uri)}, version ${version}`,
    [count(tree.lines.length, "line"), count(tree.blocks.length, "block")].join(", "),
  ];
  for (const { ownerLine, openLine, endLine, closed } of tree.blocks) {
    const owner = ownerLine === undefined ? "no owner" : `owner in line ${ownerLine + 1}`;
    out.push(`block ${openLine + 1}..${endLine + 1}, ${owner}${closed ? "" : ", not closed"}`);
  }
  for (const [index, line] of tree.lines.entries()) {
    if (out.length >= MOST_LINES) {
      out.push(`… and ${count(tree.lines.length - index, "more line")}`);
      break;
    }
    out.push("", `${index + 1}: ${shown(line.text)} ${lineEnd(line)}`.trimEnd());
    for (const part of [...partsOf(line)]) out.push(...described(...part, line.text, "  "));
  }
  return `${out.join("\n")}\n`;
}

/** What was understood of a line, by name. */
function* partsOf(line: LineNode): Iterable<readonly [name: string, value: unknown]> {
  for (const comment of line.comments) yield ["comment", comment];
  if (line.openBrace) yield ["openBrace", line.openBrace];
  for (const statement of line.statements) yield ["statement", statement];
  if (line.closeBrace) yield ["closeBrace", line.closeBrace];
  for (const problem of line.problems) yield ["problem", problem];
}

/** A part with what is in it, each on a line of its own. */
function described(name: string, value: unknown, text: string, indent: string): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) {
    const single = name.replace(/s$/, "");
    return value.flatMap((item) => described(single, item, text, indent));
  }
  if (typeof value !== "object" || value === null) return [`${indent}${name} = ${JSON.stringify(value)}`];
  const { start, end, kind, ...members } = value as Readonly<Record<string, unknown>>;
  const place =
    typeof start === "number" && typeof end === "number"
      ? ` [${start}, ${end}) ${shown(text.slice(start, end))}`
      : "";
  const head = `${indent}${typeof kind === "string" ? kind : name}${place}`;
  const inside = Object.entries(members).flatMap(([key, member]) =>
    described(key, member, text, `${indent}  `),
  );
  return [head, ...inside];
}

function lineEnd({ lineEnd: end }: LineNode): string {
  return end === "" || end === "\n" ? "" : `(ends with ${end === "\r\n" ? "CRLF" : "CR"})`;
}

/** A text in quotes, unprintable characters escaped. */
function shown(text: string): string {
  return JSON.stringify(text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text);
}
