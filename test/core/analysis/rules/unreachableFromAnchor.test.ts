import { unreachableFromAnchor } from "#core/analysis/rules/unreachableFromAnchor";
import { finds, repairs, silent } from "../ruleChecks";

const served = ["anchor Public [0.95, 0.5]", "component Tea [0.6, 0.7]", "Public->Tea"];
const robot = ["component Robot [0.5, 0.3]", "component Motor [0.3, 0.5]", "Robot->Motor"];

describe("rule unreachable-from-anchor", () => {
  it("finds what no anchor needs, at its top", () => {
    finds(unreachableFromAnchor, [...served, "component <|Robot|> [0.5, 0.3]", ...robot.slice(1)], {
      message: "2 components serve no declared user: 'Robot' and 'Motor'.",
      severity: "information",
      related: 0,
      fixes: ["Link 'Public' to 'Robot'", "Make it an anchor"],
    });
  });

  it("counts several parts in one finding, with a place in each", () => {
    finds(
      unreachableFromAnchor,
      [
        ...served,
        ...robot,
        "component <|Sun|> [0.7, 0.3]",
        "component Light [0.4, 0.3]",
        "Sun->Light",
        "Light->Tea",
      ],
      {
        message: "4 components serve no declared user: 'Sun', 'Robot', 'Light' and 'Motor'.",
        severity: "information",
        related: 1,
        fixes: ["Link each part from its nearest anchor", "Make them anchors"],
      },
    );
  });

  it("leaves to anchor-wiring what depends on an anchor, and what that needs", () => {
    silent(unreachableFromAnchor, [...served, ...robot, "Robot->Public"]);
  });

  it("finds a circle that nothing leads to", () => {
    finds(
      unreachableFromAnchor,
      [...served, "component <|Robot|> [0.5, 0.3]", ...robot.slice(1), "Motor->Robot"],
      {
        message: "2 components serve no declared user: 'Robot' and 'Motor'.",
        severity: "information",
        related: 0,
      },
    );
  });

  it("links each part from the nearest anchor", () => {
    repairs(
      unreachableFromAnchor,
      ["anchor Business [0.95, 0.2]", ...served, "Business->Tea", ...robot],
      "Link 'Business' to 'Robot'",
      ["anchor Business [0.95, 0.2]", ...served, "Business->Tea", ...robot, "Business->Robot"],
    );
  });

  it("makes the tops anchors", () => {
    repairs(unreachableFromAnchor, [...served, ...robot], "Make it an anchor", [
      ...served,
      "anchor Robot [0.5, 0.3]",
      ...robot.slice(1),
    ]);
  });

  it("follows pipelines to their choices", () => {
    silent(unreachableFromAnchor, [
      ...served,
      "pipeline Tea",
      "{",
      "  component Green [0.6]",
      "  component Black [0.8]",
      "}",
      "component Field [0.2, 0.8]",
      "Green->Field",
    ]);
  });

  it("is silent on what has no link, on hidden anchors, and without a declared anchor", () => {
    silent(unreachableFromAnchor, [...served, "component Robot [0.5, 0.3]"]);
    silent(unreachableFromAnchor, [...served, "component Robot [0.9, 0.3]", ...robot.slice(1)]);
    silent(unreachableFromAnchor, robot);
  });
});
