import type { Rule, RuleFinding } from "../analysis/rule";

/**
 * An editor is told so many findings of one map. VS Code shows no more than 1,000 of a document, and whoever types waits
 * for what is written and read of them at every key.
 */
export const MOST_LISTED = 500;

/** A finding with how many of its rule are left out, told with the last that is not. */
export interface ListedFinding {
  readonly finding: RuleFinding;
  readonly unlisted: number;
}

/**
 * What an editor is told of a map's findings: everything, or of more than `MOST_LISTED` the first of each rule, so that
 * the rules with most to say give way and no rule falls silent. What stands on the line being written is told anyway.
 *
 * @param findings in file order
 * @param line the line (from 0) that was last edited
 */
export function listedFindings(
  findings: readonly RuleFinding[],
  line: number | undefined,
): readonly ListedFinding[] {
  if (findings.length <= MOST_LISTED) return findings.map((finding) => ({ finding, unlisted: 0 }));
  const counts = countsOf(findings);
  const most = quotaOf([...counts.values()]);
  const told = new Map<Rule, number>();
  const listed = findings.filter(({ rule, range }) => {
    const before = told.get(rule) ?? 0;
    if (before >= most && range.start.line !== line) return false;
    told.set(rule, before + 1);
    return true;
  });
  const lasts = new Map(listed.map((finding) => [finding.rule, finding]));
  return listed.map((finding) => {
    const { rule } = finding;
    const unlisted = lasts.get(rule) === finding ? (counts.get(rule) ?? 0) - (told.get(rule) ?? 0) : 0;
    return { finding, unlisted };
  });
}

function countsOf(findings: readonly RuleFinding[]): ReadonlyMap<Rule, number> {
  const counts = new Map<Rule, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** How many findings each rule may have at most, so that together there are not too many. */
function quotaOf(counts: readonly number[]): number {
  let left = MOST_LISTED;
  let rules = counts.length;
  for (const count of [...counts].sort((a, b) => a - b)) {
    const share = Math.floor(left / rules);
    if (count > share) return Math.max(1, share);
    left -= count;
    rules--;
  }
  return MOST_LISTED;
}
