import { buildCommodity } from "#core/analysis/rules/buildCommodity";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule build-commodity", () => {
  it("warns of a commodity that is built", () => {
    finds(buildCommodity, ["component <|Power|> [0.3, 0.82] (build)"], {
      message:
        "'Power' is built in-house at 0.82 (Commodity): buy or consume it unless building is the point.",
      severity: "warning",
      fixes: ["Buy it instead"],
    });
  });

  it("is information for a product", () => {
    finds(buildCommodity, ["component <|CRM|> [0.3, 0.5] (build)"], {
      message: "'CRM' is built in-house at 0.50 (Product): buy or consume it unless building is the point.",
      severity: "information",
    });
  });

  it("buys instead", () => {
    repairs(buildCommodity, ["component Power [0.3, 0.82] (market, build)"], "Buy it instead", [
      "component Power [0.3, 0.82] (market, buy)",
    ]);
    repairs(buildCommodity, ["component Power [0.3, 0.82]", "build Power"], "Buy it instead", [
      "component Power [0.3, 0.82]",
      "buy Power",
    ]);
  });

  it("is silent on what is still custom built, on what is bought, and on an axis of one's own", () => {
    silent(buildCommodity, ["component Power [0.3, 0.39] (build)"]);
    silent(buildCommodity, ["component Power [0.3, 0.82] (buy)"]);
    silent(buildCommodity, ["anchor Power [0.3, 0.82] (build)"]);
    silent(buildCommodity, ["evolution slow->slower->fast->faster", "component Power [0.3, 0.82] (build)"]);
  });
});
