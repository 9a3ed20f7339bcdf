import { chainedLink } from "#core/analysis/rules/chainedLink";
import { finds, repairs, silent } from "../ruleChecks";

const declared = ["component A [0.9, 0.5]", "component B [0.7, 0.5]", "component C [0.5, 0.5]"];

describe("rule chained-link", () => {
  it("finds a chain", () => {
    finds(chainedLink, [...declared, "A->B<|->C|>"], {
      message: "OnlineWardleyMaps reads only the first link of a chain: write 2 lines (A->B, B->C).",
      severity: "warning",
      fixes: ["Split into 2 lines"],
    });
  });

  it("splits it, keeping operators, indentation and the text behind the semicolon", () => {
    repairs(chainedLink, [...declared, "  A -> B+>C; daily"], "Split into 2 lines", [
      ...declared,
      "  A->B; daily",
      "  B+>C; daily",
    ]);
  });

  it("is silent on a name in quotes that contains an arrow", () => {
    silent(chainedLink, ['component "A->B" [0.9, 0.5]', "component C [0.5, 0.5]", '"A->B"->C']);
  });
});
