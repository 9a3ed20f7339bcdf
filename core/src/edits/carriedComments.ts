import { MERMAID_HEADER } from "../language/dialect";
import { parse } from "../language/parse";
import type { WardleyMap } from "../model/wardleyMap";

/**
 * A text to be put into a map, with the comments of Mermaid (`%%`) written as those of OnlineWardleyMaps: edits are thought
 * out in its spelling, and become that of the map in the end. Any other text as it is.
 */
export function withCarriedComments(map: WardleyMap, text: string): string {
  const own = parse(text);
  const isOwn = own.dialect === "mermaid";
  if (!isOwn && map.tree.dialect !== "mermaid") return text;
  // A part of a map does not say what it is a part of.
  const lines = isOwn ? own.lines : parse(`${MERMAID_HEADER}\n${text}`).lines.slice(1);
  return lines
    .map((line) => {
      const comment = line.comments.find(({ start }) => line.text.startsWith("%%", start));
      if (comment === undefined || line.statements.length === 0) return line.text + line.lineEnd;
      const { start } = comment;
      return `${line.text.slice(0, start)}//${line.text.slice(start + 2)}${line.lineEnd}`;
    })
    .join("");
}
