/**
 * Text of a map on its way into SVG. Characters that XML forbids are removed, halves of surrogate pairs become
 * the replacement character, and what XML gives a meaning is escaped, so that no text can end a tag, an
 * attribute or a section.
 */

/** By code point, so that of surrogates only halves of pairs are found. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters looked for.
const SPECIAL = /[\x00-\x1f&<>"'\x7f-\x9f\ud800-\udfff\ufffe\uffff]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above, halves and whole pairs, without `>`.
const SPECIAL_BUT_ARROWS = /[\x00-\x1f&<"'\x7f-\x9f\ud800-\udfff\ufffe\uffff]/;
const ALL_SPECIAL = new RegExp(SPECIAL.source, "gu");

/** For the content of an element: line ends and tabs become blanks. */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(ALL_SPECIAL, inText) : text;
}

/** For a double-quoted attribute value: line ends and tabs survive as references. */
export function escapeAttribute(text: string): string {
  return SPECIAL_BUT_ARROWS.test(text) ? text.replace(ALL_SPECIAL, inAttribute) : withoutArrows(text);
}

/** Ids and names of links hold nothing but arrows, of which every picture is full: those need no expression. */
function withoutArrows(text: string): string {
  let at = text.indexOf(">");
  if (at < 0) return text;
  let result = "";
  let done = 0;
  do {
    result += `${text.slice(done, at)}&gt;`;
    done = at + 1;
    at = text.indexOf(">", done);
  } while (at >= 0);
  return result + text.slice(done);
}

function inText(character: string): string {
  if (character === '"' || character === "'") return character;
  return character === "\n" || character === "\r" || character === "\t" ? " " : inAttribute(character);
}

function inAttribute(character: string): string {
  switch (character) {
    case "&":
      return "&amp;";
    case "<":
      return "&lt;";
    case ">":
      return "&gt;";
    case '"':
      return "&quot;";
    case "'":
      return "&#39;";
    case "\t":
    case "\n":
    case "\r":
      return `&#${character.charCodeAt(0)};`;
    default:
      return isHalfPair(character.charCodeAt(0)) ? "\ufffd" : "";
  }
}

function isHalfPair(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}
