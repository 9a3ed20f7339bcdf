import { linkSwallowed } from "#core/analysis/rules/linkSwallowed";
import { finds, repairs, silent } from "../ruleChecks";

const declared = ["component building [0.6, 0.7]", "component land [0.4, 0.8]"];

describe("rule link-swallowed", () => {
  it("finds a link that begins with the letters of a keyword", () => {
    finds(linkSwallowed, [...declared, "<|building->land|>"], {
      message: "OnlineWardleyMaps ignores this link because the line starts with 'build'.",
      severity: "information",
      fixes: ["Capitalise the first letter"],
    });
  });

  it("finds a keyword in parentheses, which no capital letter helps against", () => {
    finds(
      linkSwallowed,
      ['component "A (buy)" [0.6, 0.7]', "component land [0.4, 0.8]", "<|A (buy)->land|>"],
      {
        message: "OnlineWardleyMaps ignores this link because it contains '(buy)'.",
        severity: "information",
        fixes: [],
      },
    );
  });

  it("capitalises the first letter only", () => {
    repairs(linkSwallowed, [...declared, "  building->land; by road"], "Capitalise the first letter", [
      ...declared,
      "  Building->land; by road",
    ]);
  });

  it("is silent when the letters stand elsewhere", () => {
    silent(linkSwallowed, [...declared, "Building->land", "land->building"]);
  });

  it("is silent on a link to nothing, which is drawn nowhere", () => {
    silent(linkSwallowed, [...declared, "building->lnd", "buyer->land"]);
  });
});
