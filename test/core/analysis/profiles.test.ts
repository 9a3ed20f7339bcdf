import assert from "node:assert/strict";
import { lint } from "#core/analysis/lint";
import { PROFILES, type Profile, severityIn } from "#core/analysis/profiles";
import type { Severity } from "#core/analysis/rule";
import { RULES } from "#core/analysis/rules/index";
import { DRAWN_BOUNDARIES } from "#core/model/stages";
import { mapOf } from "./strategy/analysed";

const lines = [
  ...["Public [0.95, 0.5]", "Tea [0.5, 0.7]", "Cup [0.7, 0.8]", "Water [0.4, 0.5]", "Kettle [0.3, 0.8]"].map(
    (text) => `component ${text}`,
  ),
  ...["Public->Tea", "Tea->Cup", "Tea->Water", "Water->Kettle", "Water->Kettle"],
];

function found(profile: Profile, rules: Readonly<Record<string, Severity | "off">> = {}): string[] {
  return lint(mapOf(...lines), { boundaries: DRAWN_BOUNDARIES, rules, profile })
    .map(({ rule, severity }) => `${rule.id} ${severity}`)
    .sort();
}

describe("profiles", () => {
  it("default leaves everything at its own level", () => {
    assert.deepEqual(found("default"), [
      "missing-anchor hint",
      "redundant-link hint",
      "visibility-inversion hint",
      "weakest-link hint",
    ]);
  });

  it("strict lists hints on language, and warns of upward links and a missing anchor", () => {
    assert.deepEqual(found("strict"), [
      "missing-anchor warning",
      "redundant-link information",
      "visibility-inversion warning",
      "weakest-link hint",
    ]);
  });

  it("quiet shows errors and warnings only", () => {
    assert.deepEqual(found("quiet"), []);
    for (const rule of RULES) {
      for (const severity of ["error", "warning", "information", "hint"] as const) {
        const shown = severityIn("quiet", rule, { severity });
        assert.equal(shown, severity === "error" || severity === "warning" ? severity : "off");
      }
    }
  });

  it("give way to what is set rule by rule", () => {
    assert.deepEqual(found("quiet", { "weakest-link": "hint" }), ["weakest-link hint"]);
    assert.deepEqual(found("strict", { "missing-anchor": "hint", "redundant-link": "off" }), [
      "missing-anchor hint",
      "visibility-inversion warning",
      "weakest-link hint",
    ]);
  });

  it("are explained in sentences", () => {
    for (const text of Object.values(PROFILES)) assert.match(text, /\.$/);
  });
});
