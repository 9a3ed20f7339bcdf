import { BACKSLASH, isBlank, isInvisible, QUOTE, skipBlanks, trimEnd } from "./characters";
import type { NamePart, TextPart } from "./nodes";

/** Name comparison and quoted text (language reference 1.6 and 1.7). */

/** The form by which names are compared: blanks (and line breaks) folded to one space, lower case. */
export function foldName(text: string): string {
  return cleanText(text, true).toLowerCase();
}

/** Runs of blanks become one space, invisible characters go; `\n` stays unless `foldLines`. */
export function cleanText(raw: string, foldLines = false): string {
  if (isPlain(raw)) return raw;
  let result = "";
  let pendingBlank = false;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (isBlank(code) || (foldLines && (code === 10 || code === 13))) pendingBlank = true;
    else if (code === 10 || !isInvisible(code)) {
      if (pendingBlank && result !== "") result += " ";
      pendingBlank = false;
      result += raw[i];
    }
  }
  return result;
}

/** True when nothing needs cleaning: printable ASCII without leading, trailing or repeated spaces. */
export function isPlain(raw: string): boolean {
  let previous = 32;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code < 32 || code > 126 || (code === 32 && previous === 32)) return false;
    previous = code;
  }
  return previous !== 32 || raw.length === 0;
}

/** What a backslash may stand before. */
const ESCAPABLE = 'nrt"\\[]';

/**
 * Decodes `\n \r \t \" \\ \[ \]` left to right. Any other escape keeps its character, and with `keepOthers` its
 * backslash too.
 */
export function decodeEscapes(raw: string, keepOthers = false): string {
  if (!raw.includes("\\")) return raw;
  let result = "";
  for (let i = 0; i < raw.length; i++) {
    const character = raw[i] ?? "";
    if (character !== "\\" || i + 1 >= raw.length) {
      result += character;
      continue;
    }
    const next = raw[++i] ?? "";
    if (keepOthers && !ESCAPABLE.includes(next)) result += character;
    result += next === "n" ? "\n" : next === "r" ? "\r" : next === "t" ? "\t" : next;
  }
  return result;
}

/** Column of the quote that closes the one at `open`, or -1. */
export function closingQuote(text: string, open: number, end: number): number {
  for (let at = open + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at++;
    else if (code === QUOTE) return at;
  }
  return -1;
}

/** A part of the line without surrounding blanks; undefined when nothing is left. */
export function textPart(text: string, from: number, to: number): TextPart | undefined {
  const start = skipBlanks(text, from, to);
  const end = trimEnd(text, start, to);
  return start < end ? { start, end, text: text.slice(start, end) } : undefined;
}

/** A name that stands unquoted in `[from, to)`; undefined when there is none. */
export function bareName(text: string, from: number, to: number): NamePart | undefined {
  const start = skipBlanks(text, from, to);
  const end = trimEnd(text, start, to);
  if (start >= end) return undefined;
  const name = cleanText(text.slice(start, end));
  return name === "" ? undefined : { start, end, text: name, key: name.toLowerCase(), quoted: false };
}

/** A quoted name; `open` and `close` are the columns of its quotes. */
export function quotedName(text: string, open: number, close: number): NamePart {
  const name = cleanText(decodeEscapes(text.slice(open + 1, close)));
  return { start: open, end: close + 1, text: name, key: foldName(name), quoted: true };
}

/**
 * A name as used at the end of a link: quoted when it is wholly in quotes, else bare with its escapes decoded
 * (OnlineWardleyMaps decodes them there too; `R\D` is none and means the component of that name). Missing text gives an empty name at that place.
 */
export function usedName(text: string, from: number, to: number): NamePart {
  const start = skipBlanks(text, from, to);
  const end = trimEnd(text, start, to);
  if (start >= end) return { start: from, end: from, text: "", key: "", quoted: false };
  if (text.charCodeAt(start) === QUOTE && closingQuote(text, start, end) === end - 1) {
    return quotedName(text, start, end - 1);
  }
  const name = cleanText(decodeEscapes(text.slice(start, end), true));
  return {
    start,
    end,
    text: name,
    key: name.includes("\n") ? foldName(name) : name.toLowerCase(),
    quoted: false,
  };
}
