/** Assertions on what a rule says of a map, for the tests of the rules. */
import assert from "node:assert/strict";
import { lint } from "#core/analysis/lint";
import type { Finding, Fix, Outside, Rule, RuleFinding } from "#core/analysis/rule";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import { marked } from "../../support/marked";

/** What a finding must be; its range is marked in the map. */
export interface Expected extends Pick<Finding, "message" | "severity" | "tag"> {
  /** Number of related places. */
  readonly related?: number;
  /** Titles of the fixes, in order. */
  readonly fixes?: readonly string[];
}

/** What rules find on a text; all registered rules unless some are given. A failing rule fails the test. */
export function findingsOn(
  text: string,
  rules?: readonly Rule[],
  outside: Outside = {},
): readonly RuleFinding[] {
  const options = {
    boundaries: DRAWN_BOUNDARIES,
    rules: {},
    ...outside,
    onError: (_: Rule, error: unknown) => assert.fail(error as Error),
  };
  return lint(buildMap(parse(text)), options, rules);
}

/** The rule finds what is expected, at the places marked `<|…|>`, and nothing else. */
export function finds(rule: Rule, lines: readonly string[], ...expected: readonly Expected[]): void {
  const { text, ranges } = marked(...lines);
  const found = findingsOn(text, [rule]);
  const shown = found.map((finding, at) => ({
    message: finding.message,
    severity: finding.severity,
    ...(expected[at]?.tag || finding.tag ? { tag: finding.tag } : {}),
    ...(expected[at]?.related === undefined ? {} : { related: finding.related?.length ?? 0 }),
    ...(expected[at]?.fixes ? { fixes: (finding.fixes ?? []).map((fix) => fix.title) } : {}),
  }));
  assert.deepEqual(shown, expected);
  assert.deepEqual(
    found.map((finding) => finding.range),
    ranges,
  );
}

/** The rule has nothing to say of the map. */
export function silent(rule: Rule, lines: readonly string[]): void {
  assert.deepEqual(
    findingsOn(lines.join("\n"), [rule]).map((finding) => finding.message),
    [],
  );
}

/**
 * The fix called `title` of the rule's first finding makes `after` of the map; the finding is then gone and no
 * rule finds more than before, except those of `consequences`, which speak of what the fix reveals.
 */
export function repairs(
  rule: Rule,
  before: readonly string[],
  title: string,
  after: readonly string[],
  consequences: readonly string[] = [],
): void {
  const text = before.join("\n");
  const finding = findingsOn(text, [rule])[0];
  assert.ok(finding, `${rule.id} finds nothing`);
  const fix = finding.fixes?.find((candidate) => candidate.title === title);
  assert.ok(fix, `no fix '${title}' in ${JSON.stringify(finding.fixes?.map((one) => one.title))}`);
  const result = applyFix(text, fix);
  assert.equal(result, after.join("\n"));
  const then = countByRule(result);
  const now = countByRule(text);
  assert.ok((then.get(rule.id) ?? 0) < (now.get(rule.id) ?? 0), "the finding is still there");
  const expected = new Set([...consequences, ...READING_AIDS]);
  const added = [...then].filter(([id, count]) => count > (now.get(id) ?? 0) && !expected.has(id));
  assert.deepEqual(added, [], "the fix leads to new findings");
}

/** Rules that tell how a map reads rather than what is wrong with it: any link may bring them. */
const READING_AIDS = ["weakest-link", "missing-anchor"];

/** The text after a fix, whose changes must not overlap. */
export function applyFix(text: string, fix: Fix): string {
  let result = "";
  let from = 0;
  for (const change of [...fix.changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    assert.ok(change.start >= from && change.end >= change.start, `changes overlap in '${fix.title}'`);
    result += text.slice(from, change.start) + change.text;
    from = change.end;
  }
  return result + text.slice(from);
}

function countByRule(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findingsOn(text)) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  return counts;
}
