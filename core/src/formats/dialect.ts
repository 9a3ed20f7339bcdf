/** How a map is written: OnlineWardleyMaps text, or Mermaid's `wardley-beta`. */
export type Dialect = "owm" | "mermaid";

/** The word a Mermaid map starts with (language reference 4.1). */
const MERMAID_HEADER = "wardley-beta";

/**
 * The dialect of a text, told by its first statement: blank lines and Mermaid's `%%` comments before it are
 * passed over. Looks at no more of the text than that.
 */
export function dialectOf(text: string): Dialect {
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  while (start < text.length) {
    let end = text.indexOf("\n", start);
    if (end < 0) end = text.length;
    const line = text.slice(start, end).trim();
    if (line !== "" && !line.startsWith("%%")) {
      return line === MERMAID_HEADER || line.startsWith(`${MERMAID_HEADER} `) ? "mermaid" : "owm";
    }
    start = end + 1;
  }
  return "owm";
}
