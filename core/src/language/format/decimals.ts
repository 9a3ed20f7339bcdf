/** How many decimals visibility and evolution are written with: as the author wrote them, or so many. */
export type Decimals = "keep" | 2 | 3;

/** A visibility or an evolution as it is to be written; `written` is how it stands in the text. */
export function writePlace(written: string, value: number, decimals: Decimals): string {
  if (decimals === "keep" || !Number.isFinite(value)) return written;
  const text = roundTo(value, decimals).toFixed(decimals);
  return Number(text) === 0 ? text.replace("-", "") : text;
}

/** A number with at most so many decimals; half rounds up. */
export function roundTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  // `Number` of the shortest notation, so that 1.005 is not rounded by what a double adds to it.
  const scaled = Number(`${value}e${decimals}`);
  return Math.round(Number.isNaN(scaled) ? value * scale : scaled) / scale;
}
