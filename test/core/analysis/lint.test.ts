import assert from "node:assert/strict";
import fc from "fast-check";
import { lint, lintInSteps, MOST_FINDINGS } from "#core/analysis/lint";
import type { Finding, Fix, Rule } from "#core/analysis/rule";
import { RULES } from "#core/analysis/rules/index";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import { mapText } from "../../support/randomMaps";

const map = buildMap(parse("component A [0.5, 0.5]\nA->B"));
const options = { boundaries: DRAWN_BOUNDARIES, rules: {} };

/** A rule that finds something at each of the given columns of the first line. */
function ruleAt(id: string, ...columns: readonly number[]): Rule {
  const text = { title: id, description: "", example: "", remedy: "", exceptions: "", basis: "" };
  const place = (character: number) => ({ line: 0, character });
  const findings = columns.map(
    (column): Finding => ({
      range: { start: place(column), end: place(column + 1) },
      message: `${id}${column}`,
    }),
  );
  return { ...text, id, family: "language", severity: "hint", check: () => findings };
}

describe("lint", () => {
  it("sorts by position, then by rule", () => {
    const findings = lint(map, options, [ruleAt("b", 5, 1), ruleAt("a", 5)]);
    assert.deepEqual(
      findings.map((finding) => finding.message),
      ["b1", "a5", "b5"],
    );
  });

  it("takes the severity from the configuration, the finding, the rule", () => {
    const loud: Rule = {
      ...ruleAt("loud"),
      check: () => [
        {
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
          message: "",
          severity: "error",
        },
      ],
    };
    const rules = [loud, ruleAt("quiet", 3)];
    const severities = (configured: Record<string, "warning" | "off">) =>
      lint(map, { ...options, rules: configured }, rules).map((finding) => finding.severity);
    assert.deepEqual(severities({}), ["error", "hint"]);
    assert.deepEqual(severities({ loud: "warning", quiet: "warning" }), ["warning", "warning"]);
    assert.deepEqual(severities({ loud: "off" }), ["hint"]);
  });

  it("does not take a rule's name from an object's own ancestors", () => {
    assert.equal(lint(map, options, [ruleAt("constructor", 1)])[0]?.severity, "hint");
  });

  it("keeps what others find when a rule fails", () => {
    const failing: Rule = {
      ...ruleAt("failing"),
      *check() {
        yield* ruleAt("failing", 0).check({ map, boundaries: DRAWN_BOUNDARIES });
        throw new Error("broken");
      },
    };
    const errors: string[] = [];
    const onError = (rule: Rule, error: unknown) => errors.push(`${rule.id}: ${(error as Error).message}`);
    const findings = lint(map, { ...options, onError }, [failing, ruleAt("other", 2)]);
    assert.deepEqual(
      findings.map((finding) => finding.rule.id),
      ["failing", "other"],
    );
    assert.deepEqual(errors, ["failing: broken"]);
  });

  it("stops a rule that finds no end, and says so", () => {
    const endless: Rule = {
      ...ruleAt("endless"),
      *check() {
        for (;;) yield* ruleAt("endless", 0).check({ map, boundaries: DRAWN_BOUNDARIES });
      },
    };
    const findings = lint(map, options, [endless]);
    assert.equal(findings.length, MOST_FINDINGS);
    assert.match(findings.at(-1)?.message ?? "", /More like this are not listed/);
  });

  it("works out fixes when they are asked for, once, at whatever level the finding is shown", () => {
    let asked = 0;
    const fix = { title: "Repair", changes: [] };
    const lazy = (fixes: () => readonly Fix[]): Rule => ({
      ...ruleAt("lazy"),
      *check() {
        for (const finding of ruleAt("lazy", 0).check({ map, boundaries: DRAWN_BOUNDARIES })) {
          yield { ...finding, fixes };
        }
      },
    });
    const counting = lazy(() => {
      asked++;
      return [fix];
    });
    for (const rules of [{}, { lazy: "warning" }] as const) {
      asked = 0;
      const [found] = lint(map, { ...options, rules }, [counting]);
      assert.equal(asked, 0);
      assert.deepEqual([found?.fixes, found?.fixes], [[fix], [fix]]);
      assert.equal(asked, 1);
    }
    const errors: unknown[] = [];
    const failing = lazy(() => {
      throw new Error("broken");
    });
    const [found] = lint(map, { ...options, onError: (_, error) => errors.push(error) }, [failing]);
    assert.deepEqual(found?.fixes, []);
    assert.equal(errors.length, 1);
  });

  it("rests behind each finding, however many a rule has", () => {
    const steps = [...lintInSteps(map, options, [ruleAt("many", 1, 2, 3, 4, 5)])];
    assert.ok(steps.length >= 5);
  });

  it("runs every registered rule by default", () => {
    assert.deepEqual(
      lint(map, options).map((finding) => finding.rule.id),
      ["unknown-component"],
    );
  });

  it("never fails, whatever the text (property)", () => {
    fc.assert(
      fc.property(fc.oneof(mapText, fc.string()), (text) => {
        const built = buildMap(parse(text));
        const lines = built.tree.lines;
        lint(built, {
          ...options,
          onError: (rule, error) => assert.fail(`${rule.id}: ${String(error)}`),
        }).forEach((finding) => {
          assert.ok(RULES.includes(finding.rule));
          assert.ok(finding.message !== "");
          const { start, end } = finding.range;
          assert.ok(start.line === end.line && start.character <= end.character);
          assert.ok(end.character <= (lines[end.line]?.text.length ?? -1));
          for (const fix of finding.fixes ?? []) {
            const changes = [...fix.changes].sort((a, b) => a.start - b.start || a.end - b.end);
            changes.forEach((change, at) => {
              assert.ok(change.start >= (changes[at - 1]?.end ?? 0) && change.end >= change.start);
              assert.ok(change.end <= text.length);
            });
          }
        });
      }),
    );
  });
});
