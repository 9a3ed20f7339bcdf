import { hiddenAnchor } from "#core/analysis/rules/hiddenAnchor";
import { finds, repairs, silent } from "../ruleChecks";

const map = ["anchor Public [0.95, 0.5]", "component Tea [0.6, 0.7]", "Public->Tea", "Business->Tea"];

describe("rule hidden-anchor", () => {
  it("finds a component as visible as the anchors that nothing depends on", () => {
    finds(hiddenAnchor, ["component <|Business|> [0.85, 0.3]", ...map], {
      message: "'Business' is as visible as the anchors and nothing depends on it: is it a user too?",
      severity: "hint",
      fixes: ["Make it an anchor"],
    });
  });

  it("makes it an anchor", () => {
    repairs(hiddenAnchor, ["component Business [0.9, 0.3]", ...map], "Make it an anchor", [
      "anchor Business [0.9, 0.3]",
      ...map,
    ]);
  });

  it("leaves to anchor-wiring what depends on an anchor", () => {
    silent(hiddenAnchor, [
      "anchor Public [0.95, 0.5]",
      "component Business [0.95, 0.3]",
      "component Tea [0.6, 0.7]",
      "Public->Tea",
      "Business->Public",
    ]);
  });

  it("leaves to duplicate-component what is declared as an anchor besides", () => {
    silent(hiddenAnchor, [...map, "component Public [0.95, 0.2]"]);
  });

  it("is silent further down, on what something depends on, on what has no link, and without anchors", () => {
    silent(hiddenAnchor, ["component Business [0.84, 0.3]", ...map]);
    silent(hiddenAnchor, ["component Business [0.9, 0.3]", ...map, "Public->Business"]);
    silent(hiddenAnchor, ["component Other [0.95, 0.3]", ...map]);
    silent(hiddenAnchor, ["component Business [0.9, 0.3]", "component Tea [0.6, 0.7]", "Business->Tea"]);
  });
});
