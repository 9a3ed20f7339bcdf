/** How numbers are written back: as the author writes them. */

/** Decimals that a position gets when the author wrote fewer and more are needed. */
const USUAL_DECIMALS = 2;

const PLAIN = /^[+-]?(\d*)(?:\.(\d*))?$/;

/**
 * A number in the author's manner: as many decimals as `written` has, up to two (or `decimals`) when the value
 * needs them; without a zero before the point when `written` has none. Returns `written` itself when the value
 * is the same to that precision.
 *
 * @param value any finite number
 * @param written the characters that stand there; undefined for a new number
 */
export function numberText(value: number, written?: string, decimals = USUAL_DECIMALS): string {
  const shape = written === undefined ? null : PLAIN.exec(written);
  if (written === undefined || shape === null) return withoutNegativeZero(value.toFixed(decimals));
  const [, whole = "", fraction = ""] = shape;
  const most = Math.min(20, Math.max(decimals, fraction.length));
  if (roundTo(Number(written), most) === roundTo(value, most)) return written;
  let text = withoutNegativeZero(value.toFixed(most));
  let end = text.length;
  const least = text.length - (most - fraction.length);
  while (end > least && text[end - 1] === "0") end--;
  text = text.slice(0, end);
  if (text.endsWith(".")) text = text.slice(0, -1);
  return whole === "" && /^-?0\./.test(text) ? text.replace("0.", ".") : text;
}

/** A whole number, or one with the decimals that `written` has: label offsets and sizes in px. */
export function pixelText(value: number, written?: string): string {
  const shape = written === undefined ? null : PLAIN.exec(written);
  const text = withoutNegativeZero(value.toFixed(Math.min(20, shape?.[2]?.length ?? 0)));
  return written !== undefined && Number(written) === Number(text) ? written : text;
}

/** A value inside the map, 0..1. */
export function clampToMap(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function roundTo(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function withoutNegativeZero(text: string): string {
  return Number(text) === 0 ? text.replace("-", "") : text;
}
