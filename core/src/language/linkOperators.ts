import {
  APOSTROPHE,
  BRACKET_OPEN,
  GREATER,
  isBlank,
  LESS,
  MINUS,
  PLUS,
  QUOTE,
  SEMICOLON,
} from "./characters";
import type { LineScanner } from "./lineScanner";
import { closingQuote, textPart } from "./names";
import type { FlowDirection, LinkOperatorPart } from "./nodes";
import type { Span } from "./text";

/** Arrows that people type or paste for `->` (T36), longest first. */
export const UNUSUAL_ARROWS = ["-&gt;", "—>", "–>", "→", "⟶", "⇒"] as const;

/** The first `->` behind a column; undefined when there is none. */
export function arrowSpan(text: string, from: number): Span | undefined {
  const start = text.indexOf("->", from);
  return start < 0 ? undefined : { start, end: start + 2 };
}

/** Column of the first link operator in `[from, to)` outside quoted names and closed brackets, or -1. */
export function findOperator(text: string, from: number, to: number): number {
  let quotes = true;
  let bracketsFrom = from;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === MINUS) {
      if (text.charCodeAt(at + 1) === GREATER && at + 1 < to) return at;
      if (text.startsWith("-&gt;", at)) return at;
    } else if (code === PLUS) {
      if (flowEnd(text, at, to) > at) return at;
    } else if (code === QUOTE && quotes && opensName(text, from, at)) {
      const close = closingQuote(text, at, to);
      if (close > 0) at = close;
      else quotes = false;
    } else if (code === BRACKET_OPEN && at >= bracketsFrom) {
      const close = text.indexOf("]", at);
      const closed = close > 0 && close < to;
      if (closed && !text.slice(at, close).includes("->")) at = close;
      // Looked at once: what follows up to there is searched character by character (linear time).
      else bracketsFrom = closed ? close : to;
    } else if (code > 127 && unusualArrowAt(text, at)) return at;
  }
  return -1;
}

/** A quote opens a name only where a name can start. */
function opensName(text: string, from: number, at: number): boolean {
  let before = at - 1;
  while (before >= from && isBlank(text.charCodeAt(before))) before--;
  if (before < from) return true;
  const code = text.charCodeAt(before);
  return code === GREATER || code === LESS || code === SEMICOLON;
}

function unusualArrowAt(text: string, at: number): string | undefined {
  for (const arrow of UNUSUAL_ARROWS) if (text.startsWith(arrow, at)) return arrow;
  return undefined;
}

/** End of a flow operator (`+>`, `+<`, `+<>`, `+'text'` with `>`, `<` or `<>`) at `at`, or `at`. */
function flowEnd(text: string, at: number, to: number): number {
  let head = at + 1;
  if (text.charCodeAt(head) === APOSTROPHE) {
    const close = flowTextEnd(text, head, to);
    if (close < 0) return at;
    head = close + 1;
    if (text.charCodeAt(head) === GREATER || text.charCodeAt(head) === LESS) return headEnd(text, head, to);
    return head;
  }
  const end = headEnd(text, head, to);
  return end > head ? end : at;
}

/**
 * Column of the apostrophe that ends the flow text opened at `open`: the first with a `>` or `<` behind it, as in
 * `+'it's late'>`, and the next one when there is none before another flow text opens. -1 without any.
 */
function flowTextEnd(text: string, open: number, to: number): number {
  const first = text.indexOf("'", open + 1);
  for (let close = first; close >= 0 && close < to; close = text.indexOf("'", close + 1)) {
    const next = text.charCodeAt(close + 1);
    if (next === GREATER || next === LESS) return close;
    if (close > open + 1 && text.charCodeAt(close - 1) === PLUS) break;
  }
  return first < to ? first : -1;
}

function headEnd(text: string, at: number, to: number): number {
  if (at >= to) return at;
  const code = text.charCodeAt(at);
  if (code === GREATER) return at + 1;
  if (code !== LESS) return at;
  return at + 1 < to && text.charCodeAt(at + 1) === GREATER ? at + 2 : at + 1;
}

/** The operator that `findOperator` found at `at`; notes arrows that other tools do not read. */
export function readOperator(scanner: LineScanner, at: number): LinkOperatorPart {
  const { text } = scanner;
  if (text.charCodeAt(at) === PLUS) {
    const end = flowEnd(text, at, scanner.end);
    const quote = text.charCodeAt(at + 1) === APOSTROPHE;
    const close = quote ? flowTextEnd(text, at + 1, scanner.end) : at;
    const head = text.slice(close + 1, end);
    const flow: FlowDirection = head === "<>" ? "both" : head === "<" ? "backward" : "forward";
    if (quote && head === "") {
      scanner.problem(
        "incomplete-statement",
        at,
        end,
        "The flow has no direction: write `>`, `<` or `<>` behind its text.",
        { replacement: `${text.slice(at, end)}>`, fixTitle: "Add '>'" },
      );
    }
    return { start: at, end, flow, flowText: quote ? textPart(text, at + 2, close) : undefined };
  }
  if (text.startsWith("->", at)) return { start: at, end: at + 2, flow: undefined, flowText: undefined };
  const arrow = unusualArrowAt(text, at) ?? "->";
  scanner.problem(
    "unusual-arrow",
    at,
    at + arrow.length,
    `'${arrow}' is read as '->' here only: write '->' for other tools.`,
    { replacement: "->", fixTitle: "Write '->'" },
  );
  return { start: at, end: at + arrow.length, flow: undefined, flowText: undefined };
}

/** Column of the first `;` in `[from, to)` outside quoted names and flow texts, or -1. */
export function semicolonAt(text: string, from: number, to: number): number {
  const first = text.indexOf(";", from);
  if (first < 0 || first >= to) return -1;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === SEMICOLON) return at;
    if (code === QUOTE && opensName(text, from, at)) {
      const close = closingQuote(text, at, to);
      if (close > 0) at = close;
    } else if (code === PLUS && text.charCodeAt(at + 1) === APOSTROPHE) {
      const end = flowEnd(text, at, to);
      if (end > at) at = end - 1;
    }
  }
  return -1;
}
