import { unexpectedText } from "#core/analysis/rules/unexpectedText";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule unexpected-text", () => {
  it("finds text behind a complete component", () => {
    finds(unexpectedText, ["component Tea [0.6, 0.8] <|hot|> label [1, 2]"], {
      message: "'hot' is not part of the component and is ignored: remove it.",
      severity: "warning",
      fixes: ["Remove 'hot'"],
    });
  });

  it("removes it", () => {
    repairs(unexpectedText, ["component Tea [0.6, 0.8]6]"], "Remove '6]'", ["component Tea [0.6, 0.8]"]);
  });

  it("accepts all trailers in any order", () => {
    silent(unexpectedText, [
      "component A [0.6, 0.8] inertia label [1, 2] (buy, market)",
      "component B [0.5, 0.4] evolve 0.8 // words",
    ]);
  });
});
