/** Assertions on what a rule says of a map among other maps, earlier states and a day. */
import assert from "node:assert/strict";
import { exampleOutside } from "#core/analysis/portfolio/exampleOutside";
import type { ExampleSetting, Rule, RuleFinding } from "#core/analysis/rule";
import { marked } from "../../support/marked";
import { applyFix, findingsOn } from "./ruleChecks";

/** What a finding must be; its range is marked in the map. */
export interface ExpectedOutside {
  readonly message: string;
  readonly severity: RuleFinding["severity"];
  readonly fixes?: readonly string[];
  /** File name (none for the map itself) and message of each related place. */
  readonly related?: readonly string[];
}

/** A map in its setting, with what a rule is to say there. */
export interface OutsideCase {
  readonly map: readonly string[];
  readonly setting: ExampleSetting;
}

function found(rule: Rule, { map, setting }: OutsideCase): readonly RuleFinding[] {
  const { text } = marked(...map);
  return findingsOn(text, [rule], exampleOutside(text, setting));
}

/** The rule finds what is expected, at the places marked `<|…|>`, and nothing else. */
export function findsOutside(rule: Rule, on: OutsideCase, ...expected: readonly ExpectedOutside[]): void {
  const findings = found(rule, on);
  const shown = findings.map(({ message, severity, fixes, related }, at) => ({
    message,
    severity,
    ...(expected[at]?.fixes && { fixes: (fixes ?? []).map(({ title }) => title) }),
    ...(expected[at]?.related && {
      related: (related ?? []).map((place) => {
        const file = place.uri?.slice(place.uri.lastIndexOf("/") + 1);
        return file === undefined ? place.message : `${file}: ${place.message}`;
      }),
    }),
  }));
  assert.deepEqual(shown, expected);
  assert.deepEqual(
    findings.map(({ range }) => range),
    marked(...on.map).ranges,
  );
}

/** The rule has nothing to say. */
export function silentOutside(rule: Rule, on: OutsideCase): void {
  assert.deepEqual(
    found(rule, on).map(({ message }) => message),
    [],
  );
}

/** The fix called `title` of the rule's first finding makes `after`; the finding is then gone and none is new. */
export function repairsOutside(rule: Rule, on: OutsideCase, title: string, after: readonly string[]): void {
  const text = on.map.join("\n");
  const finding = found(rule, on)[0];
  assert.ok(finding, `${rule.id} finds nothing`);
  const fix = finding.fixes?.find((candidate) => candidate.title === title);
  assert.ok(fix, `no fix '${title}' in ${JSON.stringify(finding.fixes?.map((one) => one.title))}`);
  const result = applyFix(text, fix);
  assert.equal(result, after.join("\n"));
  const before = idsOn(text, on.setting);
  const now = idsOn(result, on.setting);
  assert.ok(count(now, rule.id) < count(before, rule.id), "the finding is still there");
  const added = [...new Set(now)].filter((id) => count(now, id) > count(before, id));
  assert.deepEqual(added, [], "the fix leads to new findings");
}

function idsOn(text: string, setting: ExampleSetting): string[] {
  return findingsOn(text, undefined, exampleOutside(text, setting)).map(({ rule }) => rule.id);
}

function count(ids: readonly string[], id: string): number {
  return ids.filter((one) => one === id).length;
}
