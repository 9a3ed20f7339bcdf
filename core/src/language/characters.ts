/** Character classes of the map language, by UTF-16 code unit. */

export const TAB = 9;
export const QUOTE = 34;
export const PERCENT = 37;
export const APOSTROPHE = 39;
export const PAREN_OPEN = 40;
export const PAREN_CLOSE = 41;
export const ASTERISK = 42;
export const PLUS = 43;
export const COMMA = 44;
export const MINUS = 45;
export const DOT = 46;
export const SLASH = 47;
export const COLON = 58;
export const SEMICOLON = 59;
export const LESS = 60;
export const GREATER = 62;
export const BRACKET_OPEN = 91;
export const BACKSLASH = 92;
export const BRACKET_CLOSE = 93;
export const BRACE_OPEN = 123;
export const BRACE_CLOSE = 125;

/** Anything that counts as horizontal white space: also no-break space, byte-order mark, zero-width space. */
export function isBlank(code: number): boolean {
  if (code === 32 || code === TAB) return true;
  if (code < 0xa0) return code === 11 || code === 12;
  return (
    code === 0xa0 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x1680 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** 0–9. */
export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Characters that are removed from names: controls, bidirectional overrides and isolates, zero-width marks. */
export function isInvisible(code: number): boolean {
  return (
    code < 32 ||
    (code >= 0x7f && code <= 0x9f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x200e ||
    code === 0x200f
  );
}

/** First column from `from` (below `end`) that is not blank; `end` when all are. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The end of the text in `[from, end)` without its trailing blanks. */
export function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}
