import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { exampleOutside } from "#core/analysis/portfolio/exampleOutside";
import { exampleFindings } from "#core/analysis/rulePages";
import { RULES } from "#core/analysis/rules/index";
import { root } from "../../../support/paths";
import { findingsOn } from "../ruleChecks";

const LOUDNESS = { error: 3, warning: 2, information: 1, hint: 0 };

describe("rule registry", () => {
  it("has every file of its folder, once", () => {
    const files = readdirSync(path.join(root, "core/src/analysis/rules")).filter(
      (file) => file !== "index.ts",
    );
    const camel = (id: string) => id.replace(/-[a-z]/g, (part) => part.slice(1).toUpperCase());
    assert.deepEqual(files.sort(), RULES.map((rule) => `${camel(rule.id)}.ts`).sort());
  });

  it("has a test for every rule", () => {
    const folder = path.join(root, "core/src/analysis/rules");
    for (const file of readdirSync(folder)) {
      assert.ok(existsSync(path.join(__dirname, file.replace(".ts", ".test.ts"))), file);
    }
  });

  for (const rule of RULES) {
    describe(rule.id, () => {
      it("is named in kebab-case and explained in sentences", () => {
        assert.match(rule.id, /^[a-z]+(-[a-z]+)*$/);
        for (const text of [rule.description, rule.remedy, rule.exceptions, rule.basis])
          assert.match(text, /\.$/);
        assert.doesNotMatch(rule.title, /\.$/);
      });

      it("fires on its own example with its own severity, and nothing there is louder", () => {
        const findings = findingsOn(rule.example, RULES, exampleOutside(rule.example, rule.exampleSetting));
        const own = findings.find((finding) => finding.rule === rule);
        assert.equal(own?.severity, rule.severity);
        const louder = findings.filter((finding) => LOUDNESS[finding.severity] > LOUDNESS[rule.severity]);
        assert.deepEqual(
          louder.map((finding) => finding.message),
          [],
        );
      });

      it("can repair its example, if it offers to", () => {
        for (const finding of exampleFindings(rule)) {
          for (const fix of finding.fixes ?? []) assert.ok(fix.title !== "" && fix.changes.length > 0);
        }
      });
    });
  }
});
