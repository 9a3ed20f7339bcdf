import assert from "node:assert/strict";
import type { RuleFinding } from "#core/analysis/rule";
import { RULES } from "#core/analysis/rules/index";
import { listedFindings, MOST_LISTED } from "#core/services/listedFindings";

const [FIRST, SECOND, THIRD] = RULES;

/** Findings of a rule, one on each line. */
function findings(rule: (typeof RULES)[number] | undefined, count: number): RuleFinding[] {
  assert.ok(rule);
  return Array.from({ length: count }, (_, line) => {
    const place = { line, character: 0 };
    return { rule, severity: "hint", message: `${rule.id} ${line}`, range: { start: place, end: place } };
  });
}

describe("findings that an editor is told of", () => {
  it("are all of them, as long as there are not very many", () => {
    const all = [...findings(FIRST, MOST_LISTED - 1), ...findings(SECOND, 1)];
    const listed = listedFindings(all, undefined);
    assert.deepEqual(
      listed.map(({ finding }) => finding),
      all,
    );
    assert.ok(listed.every(({ unlisted }) => unlisted === 0));
  });

  it("are fewer of the rules with most to say, and all of the others", () => {
    const all = [...findings(FIRST, 900), ...findings(SECOND, 400), ...findings(THIRD, 100)];
    const listed = listedFindings(all, undefined);
    const told = (rule: unknown) => listed.filter(({ finding }) => finding.rule === rule);
    assert.deepEqual(
      [FIRST, SECOND, THIRD].map((rule) => told(rule).length),
      [200, 200, 100],
    );
    assert.deepEqual(
      [FIRST, SECOND, THIRD].map((rule) => told(rule).at(-1)?.unlisted),
      [700, 200, 0],
    );
    assert.ok(
      told(FIRST)
        .slice(0, -1)
        .every(({ unlisted }) => unlisted === 0),
    );
  });

  it("have what stands on the line that is being written", () => {
    const listed = listedFindings([...findings(FIRST, 900), ...findings(SECOND, 400)], 700);
    const lines = listed
      .filter(({ finding }) => finding.rule === FIRST)
      .map(({ finding }) => finding.range.start.line);
    assert.deepEqual([lines.length, lines.at(-1)], [251, 700]);
    assert.equal(listed.find(({ finding }) => finding.range.start.line === 700)?.unlisted, 900 - 251);
  });
});
