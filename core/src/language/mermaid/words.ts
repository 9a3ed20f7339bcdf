import { BACKSLASH, isDigit, QUOTE } from "../characters";

/** The words, names and numbers of Mermaid's `wardley-beta` grammar, for reading and for writing. */

/** The words that Mermaid's lexer takes wherever a name begins with them. */
const RESERVED: readonly string[] = [
  "build",
  "buy",
  "outsource",
  "market",
  "wardley-beta",
  "size",
  "evolution",
  "anchor",
  "component",
  "label",
  "inertia",
  "evolve",
  "pipeline",
  "note",
  "annotation",
  "accelerator",
  "deaccelerator",
  "accTitle",
  "accDescr",
];

const APOSTROPHE = 39;

/** True for a character that begins and ends a text in quotes. */
export function isQuote(code: number): boolean {
  return code === QUOTE || code === APOSTROPHE;
}

/** Column of the quote that closes the one at `open`, or -1. */
export function stringEnd(text: string, open: number, end: number): number {
  const quote = text.charCodeAt(open);
  for (let at = open + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === quote) return at;
  }
  return -1;
}

/**
 * True when Mermaid reads the text as one name without quotes: words of letters, digits, `_ ( ) &` and `-`, each
 * begun by a letter (the later ones also by a parenthesis), the first one not by a reserved word.
 */
export function isBareName(text: string): boolean {
  if (RESERVED.some((word) => text.startsWith(word)) || /^title(?:\s|$)/.test(text)) return false;
  let wordStart = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9) {
      if (at === 0) return false;
      wordStart = true;
    } else if (wordStart) {
      if (!isLetter(code) && !(code === 40 && at > 0)) return false;
      wordStart = false;
    } else if (!isNameCharacter(code) || (code === 45 && text.charCodeAt(at + 1) === 62)) return false;
  }
  return text !== "" && !wordStart;
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** Letters, digits, `_`, `(`, `)`, `&` and `-`. */
function isNameCharacter(code: number): boolean {
  return (
    isLetter(code) || isDigit(code) || code === 95 || code === 40 || code === 41 || code === 38 || code === 45
  );
}

/** A text in double quotes, as Mermaid decodes it. */
export function inQuotes(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
  return `"${escaped.replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t")}"`;
}

/** A name as it must stand in a Mermaid map: in quotes unless it is read without. */
export function mermaidName(name: string): string {
  return isBareName(name) && !name.endsWith("-") ? name : inQuotes(name);
}

/** True for what Mermaid reads as a coordinate: digits, a point, digits. */
export function isDecimal(text: string): boolean {
  const point = text.indexOf(".");
  return point > 0 && point < text.length - 1 && allDigits(text, 0, point) && allDigits(text, point + 1);
}

/** True for what Mermaid reads as a whole number. */
export function isWhole(text: string): boolean {
  return text !== "" && allDigits(text, 0) && (text.length === 1 || text.charCodeAt(0) !== 48);
}

function allDigits(text: string, from: number, to = text.length): boolean {
  for (let at = from; at < to; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}

/** Most decimals of a number that is written without being given. */
const MOST_DECIMALS = 6;

/**
 * A visibility or an evolution as Mermaid reads it: between 0 and 1, with a point. What lies outside is moved to
 * the nearer end, because Mermaid takes more than 1 for a percentage and refuses less than 0.
 */
export function mermaidDecimal(value: number): string {
  const text = String(Number(Math.min(1, Math.max(0, value)).toFixed(MOST_DECIMALS)));
  return text.includes(".") ? text : `${text}.0`;
}
