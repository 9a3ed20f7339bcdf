/**
 * Width of text without a DOM: the advance widths of Helvetica (also those of Arial and Liberation Sans) in
 * thousandths of the font size, from the published font metrics. Used only where a picture must know how long a
 * text is (boxes around text, wrapping); the text itself is set by whoever shows the SVG.
 */

/** Characters 32 to 126. */
const ASCII_WIDTHS: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Letters beyond ASCII are about as wide as an `o`; ideographs and emoji fill the square. */
const OTHER_WIDTH = 600;
const FULL_WIDTH = 1000;

/** Bold Helvetica is about 7 % wider. */
const BOLD_FACTOR = 1.07;

/** Widest of the monospaced fonts asked for (Consolas has 550, the usual stand-ins 600). */
const MONOSPACED_WIDTH = 600;

export interface TextStyle {
  /** Font size in px. */
  readonly size: number;
  readonly bold?: boolean;
  readonly monospaced?: boolean;
}

/** About how many px wide a single line of text is. */
export function textWidth(text: string, style: TextStyle): number {
  let thousandths = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isLowSurrogate(code) && at > 0) continue;
    thousandths += isWide(code) ? FULL_WIDTH : style.monospaced ? MONOSPACED_WIDTH : letterWidth(code);
  }
  const factor = style.bold && !style.monospaced ? BOLD_FACTOR : 1;
  return (thousandths * factor * style.size) / 1000;
}

function letterWidth(code: number): number {
  if (code === 0xa0) return 278;
  return ASCII_WIDTHS[code - 32] ?? OTHER_WIDTH;
}

/** East Asian scripts, full-width forms and everything beyond the basic plane (mostly emoji). */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xdbff) ||
    (code >= 0xff00 && code <= 0xff60)
  );
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
