import { anchorWiring } from "#core/analysis/rules/anchorWiring";
import { finds, silent } from "../ruleChecks";

const map = [
  "anchor Public [0.95, 0.5]",
  "component Tea [0.6, 0.7]",
  "component Cup [0.7, 0.8]",
  "Public->Tea",
];

describe("rule anchor-wiring", () => {
  it("finds an anchor that needs nothing", () => {
    finds(anchorWiring, [...map, "anchor <|Business|> [0.95, 0.3]"], {
      message: "Anchor 'Business' has no need: nothing links from it.",
      severity: "warning",
    });
  });

  it("finds an anchor that something depends on, even when it needs nothing", () => {
    finds(
      anchorWiring,
      [...map, "anchor <|Business|> [0.95, 0.3]", "Tea->Business", "Cup->Business", "Tea->Business"],
      {
        message: "'Cup' and 'Tea' depend on the anchor 'Business': users need, they are not needed.",
        severity: "information",
        related: 3,
      },
    );
  });

  it("says who depends on it", () => {
    finds(anchorWiring, ["anchor <|Public|> [0.95, 0.5]", ...map.slice(1), "Tea->Public"], {
      message: "'Tea' depends on the anchor 'Public': users need, they are not needed.",
      severity: "information",
      related: 1,
    });
  });

  it("is silent on wired anchors, on needs still to be declared, and before the first link", () => {
    silent(anchorWiring, map);
    silent(anchorWiring, [...map, "anchor Business [0.95, 0.3]", "Business->Undeclared"]);
    silent(anchorWiring, ["anchor Public [0.95, 0.5]", "component Tea [0.6, 0.7]"]);
    // The other declaration has the links; that there are two is told.
    silent(anchorWiring, [
      ...map,
      "component Business [0.9, 0.2]",
      "anchor Business [0.95, 0.3]",
      "Business->Tea",
    ]);
  });
});
