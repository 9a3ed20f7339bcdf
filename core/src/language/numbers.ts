import { DOT, isDigit, MINUS, PLUS } from "./characters";
import type { NumberPart } from "./nodes";

/**
 * End of the number that starts at `from` (as JavaScript's number prefix: sign, digits, point, exponent),
 * or `from` when none starts there.
 */
export function numberEnd(text: string, from: number, end: number): number {
  let at = from;
  const sign = text.charCodeAt(at);
  if (sign === PLUS || sign === MINUS) at++;
  const digitsFrom = at;
  while (at < end && isDigit(text.charCodeAt(at))) at++;
  let digits = at - digitsFrom;
  if (at < end && text.charCodeAt(at) === DOT) {
    const point = at++;
    while (at < end && isDigit(text.charCodeAt(at))) at++;
    digits += at - point - 1;
    if (digits === 0) return from;
  }
  if (digits === 0) return from;
  const exponent = text.charCodeAt(at) | 32;
  if (at < end && exponent === 101) {
    let exponentAt = at + 1;
    const exponentSign = text.charCodeAt(exponentAt);
    if (exponentSign === PLUS || exponentSign === MINUS) exponentAt++;
    const exponentDigits = exponentAt;
    while (exponentAt < end && isDigit(text.charCodeAt(exponentAt))) exponentAt++;
    if (exponentAt > exponentDigits) at = exponentAt;
  }
  return at;
}

/** The number that starts exactly at `from`, if any. */
export function readNumber(text: string, from: number, end: number): NumberPart | undefined {
  const to = numberEnd(text, from, end);
  return to === from ? undefined : { start: from, end: to, value: Number(text.slice(from, to)) };
}
