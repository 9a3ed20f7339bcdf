import { GREATER, isBlank, MINUS, PLUS, skipBlanks } from "../characters";
import type { LineScanner } from "../lineScanner";
import { UNUSUAL_ARROWS } from "../linkOperators";
import { textPart } from "../names";
import type { FlowDirection, LinkOperatorPart } from "../nodes";
import { isQuote } from "./words";

/** `+<>`, `+>` and `+<` in front of or instead of an arrow. */
const PORTS: readonly (readonly [mark: string, flow: FlowDirection])[] = [
  ["+<>", "both"],
  ["+>", "forward"],
  ["+<", "backward"],
];

const ARROWS = ["-.->", "-->", "->", ">"] as const;

/** What only other languages write, in characters that no name of Mermaid has. */
const OTHER_ARROWS = ["==>", "=>"] as const;

const EQUALS = 61;

/**
 * The link operator that begins at a column of a Mermaid map: a port, an arrow, or both; undefined when none does.
 * An arrow that only others write is taken too, and reported unless `report` is false.
 */
export function readMermaidOperator(
  scanner: LineScanner,
  at: number,
  report = true,
): LinkOperatorPart | undefined {
  const { text, end } = scanner;
  // Asked at every column of a link: most characters can be told at once.
  const code = text.charCodeAt(at);
  if (code !== PLUS && code !== MINUS && code !== GREATER && code !== EQUALS && code <= 127) return undefined;
  const port = PORTS.find(([mark]) => text.startsWith(mark, at));
  if (port) {
    const behind = at + port[0].length;
    const arrow = arrowAt(scanner, skipBlanks(text, behind, end), report, true);
    return {
      start: at,
      end: arrow?.end ?? behind,
      flow: port[1],
      flowText: arrow?.flowText,
      ...dashes(arrow),
    };
  }
  return arrowAt(scanner, at, report, false);
}

function arrowAt(
  scanner: LineScanner,
  at: number,
  report: boolean,
  behindPort: boolean,
): LinkOperatorPart | undefined {
  const { text, end } = scanner;
  if (at >= end) return undefined;
  if (text.startsWith("+'", at)) return flowAt(scanner, at, report);
  for (const arrow of ARROWS) {
    if (!text.startsWith(arrow, at) || at + arrow.length > end) continue;
    // `A-->B`: Mermaid takes the first dash into the name, and `->` for the arrow.
    if (arrow === "-->" && !behindPort && at > 0 && !beginsWord(text, at)) continue;
    return {
      start: at,
      end: at + arrow.length,
      flow: undefined,
      flowText: undefined,
      ...(arrow === "-.->" && { dashed: true }),
    };
  }
  const unusual = text.charCodeAt(at) > 127 || text.startsWith("-&", at) ? UNUSUAL_ARROWS : OTHER_ARROWS;
  const arrow = unusual.find((word) => text.startsWith(word, at));
  if (arrow === undefined) return undefined;
  if (report) {
    scanner.problem("unusual-arrow", at, at + arrow.length, `Mermaid does not know '${arrow}': write '->'.`, {
      replacement: "->",
      fixTitle: "Write '->'",
    });
  }
  return { start: at, end: at + arrow.length, flow: undefined, flowText: undefined };
}

function beginsWord(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return isBlank(before) || isQuote(before);
}

/** `+'text'` with `>`, `<` or `<>` behind it. */
function flowAt(scanner: LineScanner, at: number, report: boolean): LinkOperatorPart | undefined {
  const { text } = scanner;
  const close = text.indexOf("'", at + 2);
  if (close < 0 || close >= scanner.end) return undefined;
  const flowText = textPart(text, at + 2, close);
  const head = ["<>", "<", ">"].find((mark) => text.startsWith(mark, close + 1)) ?? "";
  const end = close + 1 + head.length;
  if (head === "" && report) {
    scanner.problem("incomplete-statement", at, end, "The flow has no direction: write `>`, `<` or `<>`.", {
      replacement: `${text.slice(at, end)}>`,
      fixTitle: "Add '>'",
    });
  }
  return { start: at, end, flow: head === "<>" ? "both" : head === "<" ? "backward" : "forward", flowText };
}

function dashes(arrow: LinkOperatorPart | undefined): { readonly dashed?: true } {
  return arrow?.dashed ? { dashed: true } : {};
}
