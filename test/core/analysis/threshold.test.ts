import assert from "node:assert/strict";
import { lint } from "#core/analysis/lint";
import { exampleOutside } from "#core/analysis/portfolio/exampleOutside";
import { RULES } from "#core/analysis/rules/index";
import { limitOf } from "#core/analysis/threshold";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import { mapOf } from "./strategy/analysed";

const rules = RULES.filter((rule) => (rule.thresholds ?? []).length > 0);

describe("thresholds", () => {
  for (const rule of rules) {
    it(`of ${rule.id} have a name, a sentence, and a default within their range`, () => {
      for (const { name, description, minimum, maximum, default: usual, whole } of rule.thresholds ?? []) {
        assert.match(name, /^[a-z]+([A-Z][a-z]+)*$/);
        assert.notEqual(name, "severity");
        assert.match(description, /\.$/);
        assert.ok(minimum <= usual && usual <= maximum);
        if (whole) assert.ok([minimum, usual, maximum].every(Number.isInteger));
      }
    });

    it(`of ${rule.id} can silence its example`, () => {
      const map = mapOf(rule.example);
      const options = {
        boundaries: DRAWN_BOUNDARIES,
        rules: {},
        ...exampleOutside(rule.example, rule.exampleSetting),
      };
      const limits = Object.fromEntries((rule.thresholds ?? []).map(({ name, maximum }) => [name, maximum]));
      const thresholds = { [rule.id]: limits };
      assert.notEqual(lint(map, options, [rule]).length, 0);
      const left = lint(map, { ...options, thresholds }, [rule]);
      // A move that is too short to be one is the other half of this rule.
      assert.equal(left.length, rule.id === "evolve-step" ? 1 : 0);
    });
  }

  it("are the default unless configured", () => {
    const threshold = { name: "days", default: 3, minimum: 1, maximum: 9, description: "" };
    assert.equal(limitOf(threshold, {}), 3);
    assert.equal(limitOf(threshold, { limits: { days: 7 } }), 7);
    assert.equal(limitOf({ ...threshold, name: "constructor" }, { limits: {} }), 3);
  });
});
