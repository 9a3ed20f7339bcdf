import type { WardleyMap } from "../../model/wardleyMap";
import { replaceSpan, sourceOf } from "../edits";
import type { Fix } from "../rule";
import { type LocatedProblem, repairOf, syntaxRule } from "../syntaxFindings";
import { removePart } from "../wholeLines";
import { excerpt } from "../words";

/** What other languages begin a comment with. */
const FOREIGN_COMMENT = /^(?:#+|%%+|--+)\s*/;

/** An address behind the word, without the parentheses it wants. */
const BARE_URL = /^url\s+(\S+)$/;

/** Text that says something which the author may want to keep; a label that a statement does not take is none. */
const WORDS = /\p{L}{2}/u;
const LABEL = /^label\s*\[[^\]]*\]$/;

export const unexpectedText = syntaxRule(
  {
    id: "unexpected-text",
    family: "language",
    severity: "warning",
    title: "Text that is ignored",
    description: "Something follows a complete statement and means nothing there, so it is left out.",
    example: "component Tea [0.6, 0.8] hot",
    remedy: "Remove it, or make it a comment with `//`.",
    exceptions: "None.",
    basis:
      "OnlineWardleyMaps ignores such text without a word; mostly it is a bracket or a number that went astray.",
  },
  (map, located) => {
    const repair = repairOf(map, located);
    if (!repair) return [];
    const { line, problem, statement } = located;
    if (problem.replacement !== "") return [repair];
    const remove: Fix = { ...repair, changes: removePart(map, line, problem) };
    // Mermaid draws nothing of a map with such text.
    if (map.tree.dialect !== "owm") return [remove];
    const text = sourceOf(map, line, problem);
    const address = statement?.kind === "submap" ? BARE_URL.exec(text)?.[1] : undefined;
    if (address !== undefined) {
      const meant = `url(${address})`;
      const changes = [replaceSpan(map, line, problem, meant)];
      return [{ title: `Write '${excerpt(meant)}'`, changes, preferred: true }];
    }
    if (!WORDS.test(text) || LABEL.test(text)) return [remove];
    // Nothing that somebody wrote goes without being looked at.
    const comment = asComment(map, located, text);
    return [...(comment ? [comment] : []), { ...remove, preferred: false }];
  },
);

/** The text as a comment; undefined where more follows, which would become part of it. */
function asComment(map: WardleyMap, { line, problem }: LocatedProblem, text: string): Fix | undefined {
  if (map.tree.lines[line]?.text.slice(problem.end).trim() !== "") return undefined;
  const mark = FOREIGN_COMMENT.exec(text)?.[0] ?? "";
  return {
    title: "Make it a comment",
    changes: [replaceSpan(map, line, problem, `// ${text.slice(mark.length)}`)],
    ...(mark !== "" && { preferred: true }),
  };
}
