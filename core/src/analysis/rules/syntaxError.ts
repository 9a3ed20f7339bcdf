import { foldName } from "../../language/names";
import type { WardleyMap } from "../../model/wardleyMap";
import { insertAt, replaceSpan, sourceOf } from "../edits";
import type { Finding, Fix, Rule, RuleContext } from "../rule";
import { findingOf, type LocatedProblem, problemsOf, repairOf } from "../syntaxFindings";
import { excerpt } from "../words";

/** What may stand where an arrow was meant: everything up to the last `>` or `=`. */
const ARROW_REMAINS = /[-=~+<>\s]+$/;

export const syntaxError: Rule = {
  id: "syntax-error",
  family: "language",
  severity: "error",
  title: "Line that is not understood",
  description:
    "The line is no statement, no link, no comment and no block, and no version of OnlineWardleyMaps accepts it. It is a warning where OnlineWardleyMaps passes over it without a word, because it begins with the letters of a keyword (`componentTea`) or holds one in parentheses.",
  example: "component DevOps [0.6, 0.7]\ncomponent Engine [0.4, 0.5]\nDevOps>Engine",
  remedy: "Take the correction that is offered, or make the line a comment.",
  exceptions: "None.",
  basis: "Every such error is one in OnlineWardleyMaps too: 6 lines in 2 of 147 published maps.",
  *check({ map }: RuleContext): Iterable<Finding> {
    for (const located of problemsOf(map, "syntax-error")) {
      const finding = findingOf(map, located);
      if (located.statement && located.statement.kind !== "unknown") {
        yield finding;
        continue;
      }
      const link = located.statement ? (meantLink(map, located) ?? linkInWords(map, located)) : undefined;
      const repair = link ? writeLink(map, located, link) : repairOf(map, located);
      const text = excerpt(sourceOf(map, located.line, located.problem));
      yield {
        ...finding,
        message: link ? `Not understood: '${text}'. Did you mean '${link}'?` : finding.message,
        fixes: [...(repair ? [repair] : []), commentOut(map, located)],
      };
    }
  },
};

/** `A>B`, `A-uses>B`: a link between two declared names whose arrow went wrong. */
function meantLink(map: WardleyMap, { line, problem }: LocatedProblem): string | undefined {
  const text = sourceOf(map, line, problem);
  const head = text.lastIndexOf(">");
  if (head <= 0) return undefined;
  const to = text.slice(head + 1).trim();
  if (!isDeclared(map, to)) return undefined;
  const before = text.slice(0, head).replace(ARROW_REMAINS, "");
  const tail = Math.max(before.lastIndexOf("-"), before.lastIndexOf("="));
  for (const from of tail > 0 ? [before, before.slice(0, tail).trim()] : [before]) {
    if (isDeclared(map, from)) return `${from}->${to}`;
  }
  return undefined;
}

/** Longer lines are prose. */
const MOST_WORDS = 14;

/** How many words may stand for the arrow: "depends on". */
const MOST_BETWEEN = 2;

/** `A - B`, `A needs B`, `A depends on B`: two declared names with little between them. */
function linkInWords(map: WardleyMap, { line, problem }: LocatedProblem): string | undefined {
  const words = sourceOf(map, line, problem)
    .trim()
    .split(/\s+/, MOST_WORDS + 1);
  if (words.length > MOST_WORDS) return undefined;
  for (let end = words.length - 2; end > 0; end--) {
    const from = words.slice(0, end).join(" ");
    if (!isDeclared(map, from)) continue;
    for (let start = end + 1; start <= end + MOST_BETWEEN; start++) {
      const to = words.slice(start).join(" ");
      if (isDeclared(map, to)) return `${from}->${to}`;
    }
  }
  return undefined;
}

function isDeclared(map: WardleyMap, name: string): boolean {
  return name !== "" && map.resolve({ text: name, key: foldName(name) }) !== undefined;
}

function writeLink(map: WardleyMap, { line, problem }: LocatedProblem, link: string): Fix {
  return { title: `Write '${link}'`, changes: [replaceSpan(map, line, problem, link)], preferred: true };
}

function commentOut(map: WardleyMap, { line, problem }: LocatedProblem): Fix {
  return { title: "Make the line a comment", changes: [insertAt(map, line, problem.start, "// ")] };
}
