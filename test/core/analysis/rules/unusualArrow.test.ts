import { unusualArrow } from "#core/analysis/rules/unusualArrow";
import { finds, repairs, silent } from "../ruleChecks";

const declared = ["component Shop [0.8, 0.6]", "component Tea [0.6, 0.8]"];

describe("rule unusual-arrow", () => {
  it("finds an arrow that a word processor made", () => {
    finds(unusualArrow, [...declared, "Shop<|→|>Tea"], {
      message: "'→' is read as '->' here only: write '->' for other tools.",
      severity: "warning",
      fixes: ["Write '->'"],
    });
  });

  it("writes the plain one", () => {
    repairs(unusualArrow, [...declared, "Shop-&gt;Tea"], "Write '->'", [...declared, "Shop->Tea"]);
  });

  it("is silent on every operator of the language", () => {
    silent(unusualArrow, [...declared, "Shop->Tea", "Shop+>Tea", "Shop+<>Tea", "Shop+'a'>Tea"]);
  });
});
