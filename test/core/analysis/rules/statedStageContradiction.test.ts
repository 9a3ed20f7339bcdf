import { statedStageContradiction } from "#core/analysis/rules/statedStageContradiction";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule stated-stage-contradiction", () => {
  it("finds a stage that the position contradicts", () => {
    finds(statedStageContradiction, ["// @stage Custom-built", "component <|MLOps|> [0.55, 0.85]"], {
      message: "Stated 'Custom-built', but 0.85 is Commodity (0.45 outside the stated band).",
      severity: "information",
      related: 1,
      fixes: ["Move 'MLOps' to 0.4", "State 'Commodity'"],
    });
  });

  it("allows both of two stages", () => {
    finds(statedStageContradiction, ["// @stage Product (+commodity)", "component <|DevOps|> [0.7, 0.3]"], {
      message: "Stated 'Product (+commodity)', but 0.30 is Custom Built (0.10 outside the stated band).",
      severity: "information",
    });
    silent(statedStageContradiction, ["// @stage Product (+commodity)", "component DevOps [0.7, 0.8]"]);
  });

  it("moves the component, also in a pipeline", () => {
    repairs(
      statedStageContradiction,
      ["// @stage Genesis", "component Power [0.3, 0.90]"],
      "Move 'Power' to 0.17",
      ["// @stage Genesis", "component Power [0.3, 0.17]"],
    );
    const pipeline = (at: string) => [
      "component Power [0.3, 0.5]",
      "pipeline Power",
      "{",
      "  component Coal [0.6]",
      "  // @stage Commodity",
      `  component Sun [${at}]`,
      "}",
    ];
    repairs(statedStageContradiction, pipeline("0.4"), "Move 'Sun' to 0.7", pipeline("0.7"));
  });

  it("corrects the tag", () => {
    repairs(
      statedStageContradiction,
      ["// @owner us", "//@stage Genesis", "component Power [0.3, 0.9]"],
      "State 'Commodity'",
      ["// @owner us", "//@stage Commodity", "component Power [0.3, 0.9]"],
    );
  });

  it("is silent near the band, on words it cannot read, and on anchors", () => {
    silent(statedStageContradiction, ["// @stage Genesis", "component Power [0.3, 0.22]"]);
    silent(statedStageContradiction, ["// @stage somewhere", "component Power [0.3, 0.9]"]);
    silent(statedStageContradiction, ["// @stage Genesis", "", "component Power [0.3, 0.9]"]);
    silent(statedStageContradiction, ["// @stage Genesis", "anchor Power [0.3, 0.9]"]);
  });
});
