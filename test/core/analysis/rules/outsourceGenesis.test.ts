import { outsourceGenesis } from "#core/analysis/rules/outsourceGenesis";
import { finds, silent } from "../ruleChecks";

describe("rule outsource-genesis", () => {
  it("warns of Genesis that is outsourced", () => {
    finds(outsourceGenesis, ["component <|Research|> [0.3, 0.12] (outsource)"], {
      message: "'Research' is outsourced at 0.12 (Genesis): nobody can specify it yet.",
      severity: "warning",
    });
  });

  it("is information when it is bought", () => {
    finds(outsourceGenesis, ["component <|Research|> [0.3, 0.12]", "buy Research"], {
      message: "'Research' is bought at 0.12 (Genesis): nobody can specify it yet.",
      severity: "information",
    });
  });

  it("is silent later, when built, without a position, and on an axis of one's own", () => {
    silent(outsourceGenesis, ["component Research [0.3, 0.18] (outsource)"]);
    silent(outsourceGenesis, ["component Research [0.3, 0.12] (build)"]);
    silent(outsourceGenesis, ["component Research (outsource)"]);
    silent(outsourceGenesis, [
      "evolution slow->slower->fast->faster",
      "component Research [0.3, 0.12] (outsource)",
    ]);
  });
});
