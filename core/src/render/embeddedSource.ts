/**
 * A picture that carries its map: the text stands in the SVG's metadata, percent-encoded, so that no character of it
 * means anything to XML and none is lost, line ends and byte order mark included.
 */

const START = '<metadata class="mapwright-source">';
const END = "</metadata>";

/** The metadata for a map's text. */
export function sourceMetadata(text: string): string {
  return `${START}${encodeURIComponent(wellFormed(text))}${END}`;
}

/** The text of the map in a picture; undefined when it carries none that can be read. */
export function sourceOf(svg: string): string | undefined {
  const start = svg.indexOf(START);
  const end = start < 0 ? -1 : svg.indexOf(END, start);
  if (end < 0) return undefined;
  try {
    return decodeURIComponent(svg.slice(start + START.length, end));
  } catch {
    // Somebody changed it by hand.
    return undefined;
  }
}

/** Halves of surrogate pairs cannot be encoded; they become the replacement character, as in any file. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
