import { table } from "../blocks";
import type { Block, Text } from "../report";
import type { ReportContext } from "../reportContext";
import { kindAndRest, sayings } from "./authorTags";

/**
 * A table of what an author said under each of several kinds (`// @pestle legal …`). Kinds of which nothing was
 * said are listed as open; nothing at all when none was.
 */
export function kindTable(
  context: ReportContext,
  tag: string,
  title: string,
  kinds: readonly string[],
): readonly Block[] {
  const said = sayings(context, tag).filter(({ words }) => words !== "");
  if (said.length === 0) return [];
  const rows = kinds.flatMap((kind): (readonly Text[])[] => {
    const own = said.filter(({ words }) => kindAndRest(words)[0].toLowerCase() === kind);
    if (own.length === 0) return [[[inWords(kind)], ["open: ", { code: `// @${tag} ${kind} …` }]]];
    return own.map(({ words, tag: { line } }) => [
      [inWords(kind)],
      [{ text: kindAndRest(words)[1] || "…", line }],
    ]);
  });
  const others = said.filter(({ words }) => !kinds.includes(kindAndRest(words)[0].toLowerCase()));
  const more = others.map(({ words, tag: { line } }) => [["other"], [{ text: words, line }]]);
  return table([title, "In the author's words"], [...rows, ...more]);
}

/** `constraint-removed` reads "constraint removed". */
function inWords(kind: string): string {
  return kind.replaceAll("-", " ");
}
