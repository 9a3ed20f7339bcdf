/** The start conditions and end conditions of HTML blocks (CommonMark 4.6), inside of which no fence counts. */

/** What ends an HTML block: a text on a line of it, or `blank`, the first blank line. */
export type HtmlEnd = RegExp | "blank";

/** Starts that some text ends, in the order of the specification. */
const ENDED: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|textarea|style)(?:[ \t>]|$)/i, /<\/(?:script|pre|textarea|style)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

const BLOCK_TAG = /^<\/?([a-z][a-z0-9]*)(?:[ \t]|\/?>|$)/i;

const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir " +
    "div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html " +
    "iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary " +
    "table tbody td tfoot th thead title tr track ul"
  ).split(" "),
);

const CLOSING_TAG = /^<\/[a-z][a-z0-9-]*[ \t]*>[ \t]*$/i;
const OPEN_TAG_NAME = /^<[a-z][a-z0-9-]*/i;
const ATTRIBUTE_NAME = /[ \t]+[a-z_:][a-z0-9_.:-]*/iy;
const ATTRIBUTE_VALUE = /[ \t]*=[ \t]*(?:[^ \t"'=<>`]+|'[^']*'|"[^"]*")/y;
const TAG_END = /[ \t]*\/?>[ \t]*$/y;

/**
 * What ends the HTML block that a line starts; undefined when it starts none.
 *
 * @param line the line from its first character that is no blank, a `<`
 * @param inParagraph true when the line before is a paragraph's, which a lone tag does not end
 */
export function htmlBlockEnd(line: string, inParagraph: boolean): HtmlEnd | undefined {
  for (const [start, end] of ENDED) if (start.test(line)) return end;
  const tag = BLOCK_TAG.exec(line)?.[1];
  if (tag !== undefined && BLOCK_TAGS.has(tag.toLowerCase())) return "blank";
  return !inParagraph && isLoneTag(line) ? "blank" : undefined;
}

/** True for a line that is one opening or closing tag and nothing else. */
function isLoneTag(line: string): boolean {
  if (CLOSING_TAG.test(line)) return true;
  let at = OPEN_TAG_NAME.exec(line)?.[0].length ?? 0;
  if (at === 0) return false;
  for (let next = matchAt(ATTRIBUTE_NAME, line, at); next > at; next = matchAt(ATTRIBUTE_NAME, line, at)) {
    at = matchAt(ATTRIBUTE_VALUE, line, next);
  }
  return matchAt(TAG_END, line, at) > at;
}

/** Where a sticky expression ends that is tried at a place; the place itself when it does not match. */
function matchAt(expression: RegExp, line: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(line) ? expression.lastIndex : at;
}
