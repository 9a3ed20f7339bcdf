import { isBlank } from "./characters";

/** How a map is written: OnlineWardleyMaps text, or Mermaid's `wardley-beta`. */
export type Dialect = "owm" | "mermaid";

/** The word a Mermaid map starts with (language reference 4.1). */
export const MERMAID_HEADER = "wardley-beta";

/**
 * The dialect of a text, told by its first statement. Blank lines and what Mermaid allows before its diagrams
 * (front matter, `%%` comments, `%%{ … }%%` directives) are passed over. Looks at no more of the text than that.
 */
export function dialectOf(text: string): Dialect {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  if (text.startsWith("---", at)) at = behindFrontMatter(text, at);
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || code === 10 || code === 13) at++;
    else if (text.startsWith("%%{", at)) {
      const close = text.indexOf("}%%", at);
      if (close < 0) return "owm";
      at = close + 3;
    } else if (text.startsWith("%%", at)) at = lineBreakFrom(text, at);
    else break;
  }
  return isHeaderAt(text, at) ? "mermaid" : "owm";
}

/** The same for a text that is at hand line by line. */
export function dialectOfLines(lines: readonly { readonly text: string }[], whole: () => string): Dialect {
  for (const [index, { text }] of lines.entries()) {
    const line = text.trim();
    if (line === "") continue;
    if ((index === 0 && line.startsWith("---")) || line.startsWith("%%{")) return dialectOf(whole());
    if (!line.startsWith("%%")) return isHeaderAt(line, 0) ? "mermaid" : "owm";
  }
  return "owm";
}

/** True when the header word stands at an offset, in whatever case (Mermaid finds it so, and then wants it lower). */
export function isHeaderAt(text: string, at: number): boolean {
  const end = at + MERMAID_HEADER.length;
  if (text.slice(at, end).toLowerCase() !== MERMAID_HEADER) return false;
  const next = text.charCodeAt(end);
  return end >= text.length || isBlank(next) || next === 10 || next === 13 || next === 37;
}

/** The offset behind the closing `---`; `at` when there is none. */
function behindFrontMatter(text: string, at: number): number {
  let line = lineBreakFrom(text, at);
  if (text.slice(at, line).trim() !== "---") return at;
  while (line < text.length) {
    const start = line + 1;
    line = lineBreakFrom(text, start);
    if (text.slice(start, line).trim() === "---") return line;
  }
  return at;
}

function lineBreakFrom(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}
