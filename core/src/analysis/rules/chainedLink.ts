import type { LinkStatement } from "../../language/nodes";
import type { WardleyMap } from "../../model/wardleyMap";
import { lineEndOf, replaceSpan, sourceOf } from "../edits";
import type { Fix } from "../rule";
import { syntaxRule } from "../syntaxFindings";

export const chainedLink = syntaxRule(
  {
    id: "chained-link",
    family: "language",
    severity: "warning",
    title: "Several links on one line",
    description:
      "`A->B->C` is two links here. OnlineWardleyMaps reads the first and loses the rest without a word.",
    example: "component A [0.9, 0.5]\ncomponent B [0.7, 0.5]\ncomponent C [0.5, 0.5]\nA->B->C",
    remedy: "Write one line for each link.",
    exceptions: "Maps that are never opened in OnlineWardleyMaps.",
    basis: "Behaviour of OnlineWardleyMaps: it splits the line at every arrow and keeps the first two parts.",
  },
  (map, { statement, line }) => (statement?.kind === "link" ? [split(map, statement, line)] : []),
);

/** One line per link; the text behind `;` is said of each, as it is read. */
function split(map: WardleyMap, statement: LinkStatement, line: number): Fix {
  const { ends, operators, context } = statement;
  const text = map.tree.lines[line]?.text ?? "";
  const indent = text.slice(0, statement.start);
  const links = operators.map((operator, at) =>
    [ends[at], operator, ends[at + 1]].map((part) => (part ? sourceOf(map, line, part) : "")).join(""),
  );
  const first = ends[0]?.start ?? statement.start;
  const last = ends.at(-1)?.end ?? statement.end;
  const behind = context && context.start >= last ? `; ${context.text}` : "";
  const replacement = links.join(behind + lineEndOf(map) + indent);
  return {
    title: `Split into ${links.length} lines`,
    changes: [replaceSpan(map, line, { start: first, end: last }, replacement)],
    preferred: true,
  };
}
