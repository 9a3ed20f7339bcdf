import type { WardleyMap } from "../../model/wardleyMap";
import { replaceSpan } from "../edits";
import { perMap } from "../perMap";
import type { Rule } from "../rule";
import { syntaxRule } from "../syntaxFindings";

const swallowed = syntaxRule(
  {
    id: "link-swallowed",
    family: "language",
    severity: "information",
    title: "Link that OnlineWardleyMaps drops",
    description:
      "A link is not drawn by OnlineWardleyMaps when its line begins with the letters of a keyword (`building->land` begins with `build`) or contains a keyword in parentheses. Mapwright keeps it.",
    example: "component building [0.6, 0.7]\ncomponent land [0.4, 0.8]\nbuilding->land",
    remedy:
      "Begin the line with a capital letter: names are compared without case, the test for keywords is not.",
    exceptions: "Maps that are never opened in OnlineWardleyMaps.",
    basis:
      "Behaviour of OnlineWardleyMaps: it looks at the first letters of a line, not at its first word. 12 links in 4 of 147 published maps are lost this way.",
  },
  (map, { line, problem, statement }) => {
    if (problem.replacement === undefined || !statement) return [];
    const letter = { start: statement.start, end: statement.start + 1 };
    const capital = problem.replacement.slice(0, 1);
    return [
      {
        title: problem.fixTitle ?? "Capitalise the first letter",
        changes: [replaceSpan(map, line, letter, capital)],
        preferred: true,
      },
    ];
  },
);

/** A link that leads to an undeclared name is drawn nowhere, so nothing is lost by it. */
export const linkSwallowed: Rule = {
  ...swallowed,
  *check(context) {
    for (const finding of swallowed.check(context)) {
      if (linesOfLinks(context.map).has(finding.range.start.line)) yield finding;
    }
  },
};

/** The lines with a link between declared names. */
const linesOfLinks = perMap(
  (map: WardleyMap): ReadonlySet<number> =>
    new Set(map.dependencies.flatMap(({ from, to, line }) => (from && to ? [line] : []))),
);
