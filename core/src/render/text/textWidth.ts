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

/** The same of the bold font. */
const BOLD_ASCII_WIDTHS: readonly number[] = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
  556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
  556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
  333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/** Letters beyond ASCII are about as wide as an `o`; ideographs and emoji fill the square. */
const OTHER_WIDTH = 600;
const FULL_WIDTH = 1000;

/** Widest of the monospaced fonts asked for (Consolas has 550, the usual stand-ins 600). */
const MONOSPACED_WIDTH = 600;

const SPACE = 32;
const DELETE = 127;
const NO_BREAK_SPACE = 0xa0;

export interface TextStyle {
  /** Font size in px. */
  readonly size: number;
  readonly bold?: boolean;
  readonly monospaced?: boolean;
}

/** Widths of the characters 32 to 126 for each kind of letters. */
const LETTERS = {
  normal: ASCII_WIDTHS,
  bold: BOLD_ASCII_WIDTHS,
  monospaced: ASCII_WIDTHS.map(() => MONOSPACED_WIDTH),
} as const;

/** About how many px wide a single line of text is. Adding up its letters takes less time than finding it in a table. */
export function textWidth(text: string, style: TextStyle): number {
  const widths = LETTERS[style.monospaced ? "monospaced" : style.bold ? "bold" : "normal"];
  let thousandths = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const usual = code >= SPACE && code < DELETE ? widths[code - SPACE] : undefined;
    thousandths += usual ?? (isLowSurrogate(code) && at > 0 ? 0 : widthBeyondAscii(code, widths));
  }
  return (thousandths * style.size) / 1000;
}

/** About how many px wide the longest of some lines is; 0 for none. */
export function longestWidth(lines: readonly string[], style: TextStyle): number {
  let longest = 0;
  for (const line of lines) longest = Math.max(longest, textWidth(line, style));
  return longest;
}

function widthBeyondAscii(code: number, widths: readonly number[]): number {
  if (isWide(code)) return FULL_WIDTH;
  return (code === NO_BREAK_SPACE ? widths[0] : undefined) ?? OTHER_WIDTH;
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
