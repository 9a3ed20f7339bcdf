/**
 * Text of a map on its way into SVG. Characters that XML forbids are removed, halves of surrogate pairs become
 * the replacement character, and what XML gives a meaning is escaped, so that no text can end a tag, an
 * attribute or a section.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters looked for.
const SPECIAL = /[\x00-\x1f&<>"'\x7f-\x9f\ud800-\udfff\ufffe\uffff]/;

/** For the content of an element: line ends and tabs become blanks. */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? escapeAll(text, false) : text;
}

/** For a double-quoted attribute value: line ends and tabs survive as references. */
export function escapeAttribute(text: string): string {
  return SPECIAL.test(text) ? escapeAll(text, true) : text;
}

function escapeAll(text: string, attribute: boolean): string {
  let result = "";
  // Iterating by code point leaves only unpaired surrogates to be seen as such.
  for (const character of text) result += escapeCharacter(character, attribute);
  return result;
}

function escapeCharacter(character: string, attribute: boolean): string {
  const code = character.codePointAt(0) ?? 0;
  switch (code) {
    case 38:
      return "&amp;";
    case 60:
      return "&lt;";
    case 62:
      return "&gt;";
    case 34:
      return attribute ? "&quot;" : '"';
    case 39:
      return attribute ? "&#39;" : "'";
    case 9:
    case 10:
    case 13:
      return attribute ? `&#${code};` : " ";
    default:
      if (code < 32 || (code >= 0x7f && code <= 0x9f) || code === 0xfffe || code === 0xffff) return "";
      return code >= 0xd800 && code <= 0xdfff ? "\ufffd" : character;
  }
}
