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

/** Powers of ten that a double holds exactly, as far as they are needed. */
const POWERS_OF_TEN = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** So many digits make an integer that a double holds exactly. */
const MOST_DIGITS = 15;

/**
 * The number that starts at `from` when it is a short decimal such as `-20` or `0.55`, else undefined. Its value
 * is the one that `Number` gives: two exact doubles, divided once.
 */
export function plainNumber(text: string, from: number, end: number): NumberPart | undefined {
  const negative = from < end && text.charCodeAt(from) === MINUS;
  const digitsFrom = negative ? from + 1 : from;
  let at = digitsFrom;
  let digits = 0;
  let point = -1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) digits = digits * 10 + (code - 48);
    else if (code === DOT && point < 0) point = at;
    else if ((code | 32) === 101) return undefined;
    else break;
  }
  const count = at - digitsFrom - (point < 0 ? 0 : 1);
  if (count === 0 || count > MOST_DIGITS) return undefined;
  const value = point < 0 ? digits : digits / (POWERS_OF_TEN[at - point - 1] ?? Number.NaN);
  return { start: from, end: at, value: negative ? -value : value };
}

/** The number that starts exactly at `from`, if any. */
export function readNumber(text: string, from: number, end: number): NumberPart | undefined {
  const to = numberEnd(text, from, end);
  return to === from ? undefined : { start: from, end: to, value: Number(text.slice(from, to)) };
}
