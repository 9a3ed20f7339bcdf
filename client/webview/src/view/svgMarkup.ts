/** Which markup belongs into a picture: the words that the renderer uses, in its own hand, and nothing else. */

export const SVG_NAMESPACE = "http://www.w3.org/2000/svg";

const ELEMENTS = new Set(
  "svg g title desc defs linearGradient stop pattern path circle rect line polygon polyline text tspan".split(
    " ",
  ),
);

/** Elements that hold text alone: HTML's parser takes elements within them for HTML. */
const TEXT_ONLY = new Set(["title", "desc"]);

const ATTRIBUTE_NAMES = [
  "class id role viewBox width height x y x1 y1 x2 y2 cx cy r rx points d dx dy transform opacity offset",
  "fill fill-opacity stroke stroke-opacity stroke-width stroke-dasharray stroke-linejoin stroke-linecap",
  "stop-color stop-opacity patternUnits font-family font-size font-weight font-style text-anchor",
  "text-decoration paint-order pointer-events xmlns",
].flatMap((names) => names.split(" "));
const ATTRIBUTES = new Set(ATTRIBUTE_NAMES);

/** A value without any of these cannot refer to anything; nearly all of a large picture's hundred thousand are such. */
const RISKY = /[(\\&:]/;

/** A reference is to a paint of the same picture; with a backslash one could be spelt in other letters. */
const REFERENCE = /url\s*\(|\\/i;
const OWN_REFERENCE = /^url\(#[\w-]+\)$/;

/** A reference to a character that is none of those that a value has to have escaped. */
const OTHER_CHARACTER = /&(?!(?:amp|lt|gt|quot|#39);)/;

const SAYING = /^(?:data|aria)-[a-z-]+$/;

/**
 * Attributes in a row of which there is nothing to ask but their names: the loop over them is several times faster in
 * the browser's own expressions than in a script that runs for the first time.
 */
const PLAIN_ROW = new RegExp(
  String.raw`(?: (?:(?:data|aria)-[a-z-]+="[^"]*"|(?:${ATTRIBUTE_NAMES.join("|")})="[^"(\\&:]*"))*`,
  "y",
);

const BLANK = /^\s*$/;

/** Whether the renderer writes elements of this name. */
export function isPictureElement(name: string): boolean {
  return ELEMENTS.has(name);
}

/** Whether the renderer writes such an attribute; those that are said or looked up may hold anything. */
export function isPictureAttribute(name: string, value: string): boolean {
  if (!ATTRIBUTES.has(name)) return SAYING.test(name);
  if (!RISKY.test(value)) return true;
  if (name === "xmlns") return value === SVG_NAMESPACE;
  return !REFERENCE.test(value) || OWN_REFERENCE.test(value);
}

/**
 * Reads markup once from end to end before any parser gets it: one well-formed element with what belongs into a
 * picture. Whatever passes is the same to a parser of XML and to one of HTML, which takes a third of the time.
 *
 * @throws when it is anything else
 */
export function checkPictureMarkup(markup: string): void {
  const open: string[] = [];
  let at = markup.indexOf("<");
  if (at !== 0) throw broken(markup, 0);
  while (at >= 0) {
    const behind = markup[at + 1] === "/" ? closeTag(markup, at, open) : openTag(markup, at, open);
    at = markup.indexOf("<", behind);
    if (open.length > 0) continue;
    if (at >= 0 || !BLANK.test(markup.slice(behind))) throw broken(markup, behind);
  }
  if (open.length > 0) throw broken(markup, markup.length);
}

/** Reads an end tag; returns where what follows begins. */
function closeTag(markup: string, tag: number, open: string[]): number {
  const name = open.pop();
  if (name === undefined || !markup.startsWith(`${name}>`, tag + 2)) throw broken(markup, tag);
  return tag + 3 + name.length;
}

/** Reads a start tag with its attributes; returns where what follows begins. */
function openTag(markup: string, tag: number, open: string[]): number {
  const inside = open.at(-1);
  if (inside !== undefined && TEXT_ONLY.has(inside)) throw broken(markup, tag);
  let at = endOfName(markup, tag + 1);
  const name = markup.slice(tag + 1, at);
  if (!ELEMENTS.has(name)) throw new Error(`<${name}> does not belong into a picture`);
  at = endOfPlain(markup, at);
  while (markup[at] === " ") {
    const equals = markup.indexOf('="', at);
    const end = equals < 0 ? -1 : markup.indexOf('"', equals + 2);
    if (end < 0) throw broken(markup, at);
    const attribute = markup.slice(at + 1, equals);
    const value = markup.slice(equals + 2, end);
    if (!isPictureAttribute(attribute, value) || (ATTRIBUTES.has(attribute) && OTHER_CHARACTER.test(value))) {
      throw new Error(`${attribute}="${value}" does not belong into a picture`);
    }
    at = endOfPlain(markup, end + 1);
  }
  if (markup.startsWith("/>", at)) return at + 2;
  if (markup[at] !== ">") throw broken(markup, at);
  open.push(name);
  return at + 1;
}

/** Where attributes that need no second look end. */
function endOfPlain(markup: string, start: number): number {
  PLAIN_ROW.lastIndex = start;
  PLAIN_ROW.test(markup);
  return PLAIN_ROW.lastIndex;
}

/** Where letters end. */
function endOfName(markup: string, start: number): number {
  let at = start;
  while (isLetter(markup.charCodeAt(at))) at += 1;
  return at;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function broken(markup: string, at: number): Error {
  return new Error(`no picture from ${at} on: ${JSON.stringify(markup.slice(at, at + 40))}`);
}
