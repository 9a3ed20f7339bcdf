import { legacyKeyword } from "#core/analysis/rules/legacyKeyword";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule legacy-keyword", () => {
  it("finds a market line", () => {
    finds(legacyKeyword, ["<|market|> Power [0.2, 0.8]"], {
      message:
        "'market' as a keyword is no longer read by OnlineWardleyMaps: write a component with the decorator (market).",
      severity: "information",
      tag: "deprecated",
      fixes: ["Write a component with (market)"],
    });
  });

  it("makes a component with a decorator of it", () => {
    repairs(legacyKeyword, ["market Power [0.2, 0.8] label [1, 2]"], "Write a component with (market)", [
      "component Power [0.2, 0.8] (market) label [1, 2]",
    ]);
  });

  it("puts it last where there are no coordinates, so that it is no part of the name", () => {
    repairs(legacyKeyword, ["market Power label [1, 20]"], "Write a component with (market)", [
      "component Power label [1, 20] (market)",
    ]);
  });

  it("does not say a decorator twice", () => {
    repairs(legacyKeyword, ["ecosystem Power [0.2, 0.8] (ecosystem)"], "Write a component with (ecosystem)", [
      "component Power [0.2, 0.8] (ecosystem)",
    ]);
  });

  it("moves a method to its component", () => {
    repairs(legacyKeyword, ["component Power [0.2, 0.8]", "buy Power", "title T"], "Write (buy) on 'Power'", [
      "component Power [0.2, 0.8] (buy)",
      "title T",
    ]);
  });

  it("renames x-axis and deletes y-axis", () => {
    repairs(legacyKeyword, ["x-axis A->B->C->D"], "Write 'evolution'", ["evolution A->B->C->D"]);
    repairs(legacyKeyword, ["title T", "y-axis Value->Low->High"], "Delete the line", ["title T"]);
  });

  it("is silent on components named like old keywords", () => {
    silent(legacyKeyword, [
      "component market [0.2, 0.8] (market)",
      "component buy [0.4, 0.5]",
      "market->buy",
    ]);
  });
});
