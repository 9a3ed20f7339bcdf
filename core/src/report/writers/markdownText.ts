/** Characters that mean something in the middle of a line of Markdown. */
const SPECIAL = /[\\`*_[\]<>|~!$]|&(?=[#a-z0-9]+;)/gi;

/** What would turn the start of a line into a list, a heading or a quotation. */
const AT_START = /^(\s*)([#+-]|\d+[.)])(?=\s|$)/;

/** Literal text in a line of Markdown. */
export function markdownText(raw: string): string {
  return raw.replace(/\s*[\r\n]+\s*/g, " ").replace(SPECIAL, "\\$&");
}

/** A line of Markdown that begins with literal text. */
export function markdownLine(line: string): string {
  return line.replace(AT_START, (_, blanks: string, mark: string) =>
    /^\d/.test(mark) ? `${blanks}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${blanks}\\${mark}`,
  );
}

/** A word of the language between backticks. */
export function markdownCode(raw: string): string {
  return `\`${raw.replaceAll("`", "'")}\``;
}

/** The target of a link, with nothing in it that would end it. */
export function markdownTarget(address: string): string {
  return address.replace(/[\s()<>\\]/g, (character) =>
    encodeURIComponent(character).replace(/[()]/g, escaped),
  );
}

function escaped(character: string): string {
  return character === "(" ? "%28" : "%29";
}
