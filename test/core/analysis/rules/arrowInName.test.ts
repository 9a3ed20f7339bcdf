import { arrowInName } from "#core/analysis/rules/arrowInName";
import { finds, silent } from "../ruleChecks";

describe("rule arrow-in-name", () => {
  it("finds a bare name with an arrow", () => {
    finds(arrowInName, ["component <|A->B|> [0.5, 0.6]"], {
      message: "The name 'A->B' contains an arrow: links to it must write it in quotes.",
      severity: "warning",
    });
  });

  it("is silent on a quoted name", () => {
    silent(arrowInName, ['component "A->B" [0.5, 0.6]', "component A-B [0.4, 0.6]"]);
  });
});
