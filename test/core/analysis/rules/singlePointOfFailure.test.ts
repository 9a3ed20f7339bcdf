import { singlePointOfFailure } from "#core/analysis/rules/singlePointOfFailure";
import { finds, repairs, silent } from "../ruleChecks";

const needers = ["component A [0.8, 0.5]", "component B [0.7, 0.5]", "component C [0.6, 0.5]"];
const links = ["A->Platform", "B->Platform", "C->Platform"];

describe("rule single-point-of-failure", () => {
  it("finds what three depend on", () => {
    finds(singlePointOfFailure, [...needers, "component <|Platform|> [0.3, 0.5]", ...links], {
      message: "3 components depend on 'Platform' and the map shows no alternative.",
      severity: "information",
      related: 3,
      fixes: ["Mark it as a market", "Show alternatives of 'Platform' as a pipeline"],
    });
  });

  it("counts anchors", () => {
    finds(
      singlePointOfFailure,
      ["anchor A [0.8, 0.5]", ...needers.slice(1), "component <|Platform|> [0.3, 0.5]", ...links],
      {
        message: "3 components depend on 'Platform' and the map shows no alternative.",
        severity: "information",
        related: 3,
      },
    );
  });

  it("reports the two with the most needers", () => {
    const to = (name: string, ...from: string[]) => from.map((needer) => `${needer}->${name}`);
    finds(
      singlePointOfFailure,
      [
        ...needers,
        "component D [0.55, 0.5]",
        "component <|Power|> [0.3, 0.5]",
        "component Water [0.29, 0.45]",
        "component <|Air|> [0.28, 0.5]",
        ...to("Power", "A", "B", "C"),
        ...to("Water", "A", "B", "C"),
        ...to("Air", "A", "B", "C", "D"),
      ],
      {
        message: "3 components depend on 'Power' and the map shows no alternative.",
        severity: "information",
      },
      { message: "4 components depend on 'Air' and the map shows no alternative.", severity: "information" },
    );
  });

  it("marks a market", () => {
    repairs(
      singlePointOfFailure,
      [...needers, "component Platform [0.3, 0.5] label [1, 2] (buy)", ...links],
      "Mark it as a market",
      [...needers, "component Platform [0.3, 0.5] (market) label [1, 2] (buy)", ...links],
    );
  });

  it("draws the alternatives", () => {
    repairs(
      singlePointOfFailure,
      [...needers, "component Platform [0.3, 0.95]", ...links],
      "Show alternatives of 'Platform' as a pipeline",
      [
        ...needers,
        "component Platform [0.3, 0.95]",
        "pipeline Platform",
        "{",
        "  component Platform 1 [0.8]",
        "  component Platform 2 [1]",
        "}",
        ...links,
      ],
    );
  });

  it("is silent on two needers, markets, ecosystems, pipelines and bottlenecks", () => {
    silent(singlePointOfFailure, [...needers, "component Platform [0.3, 0.5]", ...links.slice(1)]);
    silent(singlePointOfFailure, [...needers, "component Platform [0.3, 0.5] (market)", ...links]);
    silent(singlePointOfFailure, [...needers, "component Platform [0.3, 0.5] (ecosystem)", ...links]);
    silent(singlePointOfFailure, [
      ...needers,
      "component Platform [0.3, 0.5]",
      "pipeline Platform",
      ...links,
    ]);
    silent(singlePointOfFailure, [...needers, "component Platform [0.3, 0.35]", ...links]);
  });
});
