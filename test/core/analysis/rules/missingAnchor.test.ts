import { missingAnchor } from "#core/analysis/rules/missingAnchor";
import { finds, repairs, silent } from "../ruleChecks";

const chain = [
  "component Tea [0.8, 0.7]",
  "component Cup [0.7, 0.8]",
  "component Water [0.4, 0.9]",
  "component Kettle [0.3, 0.8]",
  "Tea->Cup",
  "Tea->Water",
  "Water->Kettle",
];

describe("rule missing-anchor", () => {
  it("names what the map seems to serve, most visible first", () => {
    finds(
      missingAnchor,
      [
        "component Business [0.9, 0.6]",
        ...chain,
        "component <|Public|> [0.95, 0.5]",
        "Business->Tea",
        "Public->Tea",
      ],
      {
        message: "No anchor. By position and links the map serves 'Public' and 'Business'.",
        severity: "hint",
        related: 1,
        fixes: ["Make them anchors"],
      },
    );
  });

  it("takes the most visible component when nothing stands above it", () => {
    finds(missingAnchor, ["component <|Public|> [0.95, 0.5]", ...chain, "Public->Tea"], {
      message: "No anchor. By position and links the map serves 'Public'.",
      severity: "hint",
      related: 0,
      fixes: ["Make it an anchor"],
    });
  });

  it("makes it an anchor", () => {
    repairs(
      missingAnchor,
      ["component Public [0.95, 0.5] label [10, 5]", ...chain, "Public->Tea"],
      "Make it an anchor",
      ["anchor Public [0.95, 0.5] label [10, 5]", ...chain, "Public->Tea"],
    );
  });

  it("makes several anchors at once", () => {
    const links = ["Public->Tea", "Business->Tea"];
    repairs(
      missingAnchor,
      ["component Public [0.95, 0.5]", "component Business [0.9, 0.6]", ...chain, ...links],
      "Make them anchors",
      ["anchor Public [0.95, 0.5]", "anchor Business [0.9, 0.6]", ...chain, ...links],
    );
  });

  it("offers no anchor for what says more than an anchor can", () => {
    finds(missingAnchor, ["component <|Public|> [0.95, 0.5] (market)", ...chain, "Public->Tea"], {
      message: "No anchor. By position and links the map serves 'Public'.",
      severity: "hint",
      fixes: [],
    });
  });

  it("is silent on a sketch, with an anchor, and without a link", () => {
    silent(missingAnchor, chain);
    silent(missingAnchor, ["anchor Public [0.95, 0.5]", ...chain, "Public->Tea"]);
    silent(
      missingAnchor,
      ["A", "B", "C", "D", "E", "F"].map((name, at) => `component ${name} [0.${9 - at}, 0.5]`),
    );
  });
});
