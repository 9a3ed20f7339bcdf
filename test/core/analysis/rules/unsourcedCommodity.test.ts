import { unsourcedCommodity } from "#core/analysis/rules/unsourcedCommodity";
import { finds, repairs, silent } from "../ruleChecks";

const cloud = ["component Cloud [0.4, 0.9] (buy)", "Cloud->Power"];

describe("rule unsourced-commodity", () => {
  it("finds a commodity that does not say where it comes from", () => {
    finds(unsourcedCommodity, [...cloud, "component <|Power|> [0.2, 0.9]"], {
      message: "'Power' is a commodity without a supplier or market on this map.",
      severity: "hint",
      fixes: ["Mark it as bought"],
    });
  });

  it("marks it as bought", () => {
    repairs(unsourcedCommodity, [...cloud, "component Power [0.2, 0.9] inertia"], "Mark it as bought", [
      ...cloud,
      "component Power [0.2, 0.9] (buy) inertia",
    ]);
  });

  it("is silent where nothing says how things are sourced, on products, markets, choices and anchors", () => {
    silent(unsourcedCommodity, ["component Cloud [0.4, 0.9] (market)", "component Power [0.2, 0.9]"]);
    silent(unsourcedCommodity, [...cloud, "component Power [0.2, 0.69]"]);
    silent(unsourcedCommodity, [...cloud, "component Power [0.2, 0.9] (market)"]);
    silent(unsourcedCommodity, [...cloud, "anchor Power [0.2, 0.9]"]);
    silent(unsourcedCommodity, [
      ...cloud,
      "component Power [0.2, 0.9]",
      "pipeline Power",
      "{",
      "component Coal [0.8]",
      "component Sun [0.9]",
      "}",
    ]);
    silent(unsourcedCommodity, [
      "evolution slow->slower->fast->faster",
      ...cloud,
      "component Power [0.2, 0.9]",
    ]);
  });
});
