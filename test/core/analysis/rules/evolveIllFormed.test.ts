import { evolveIllFormed } from "#core/analysis/rules/evolveIllFormed";
import { finds, repairs, silent } from "../ruleChecks";

const power = "component Power [0.2, 0.5]";

describe("rule evolve-ill-formed", () => {
  it("finds a second movement", () => {
    finds(evolveIllFormed, [power, "evolve Power 0.7", "<|evolve power 0.9|>"], {
      message:
        "'Power' evolves twice: to 0.70 in line 2 and to 0.90 here. Only the first is drawn: keep one.",
      severity: "warning",
      related: 1,
      fixes: ["Delete this evolve", "Delete the evolve in line 2"],
    });
  });

  it("finds a movement without a target", () => {
    finds(evolveIllFormed, [power, "<|evolve Power->Grid|>"], {
      message: "evolve 'Power' has no target; OnlineWardleyMaps assumes 0.85.",
      severity: "information",
      fixes: ["Evolve to 0.85 (Commodity)"],
    });
  });

  it("keeps one of two", () => {
    const before = [power, "evolve Power 0.7", "evolve Power 0.9"];
    repairs(evolveIllFormed, before, "Delete this evolve", [power, "evolve Power 0.7"]);
    repairs(evolveIllFormed, before, "Delete the evolve in line 2", [power, "evolve Power 0.9"]);
  });

  it("writes the middle of the next stage", () => {
    repairs(
      evolveIllFormed,
      ["component Power [0.2, 0.1]", "evolve Power label [1, 2]"],
      "Evolve to 0.29 (Custom Built)",
      ["component Power [0.2, 0.1]", "evolve Power 0.29 label [1, 2]"],
    );
  });

  it("is silent on two futures by name, on a repeated inline target, and on unknown names", () => {
    silent(evolveIllFormed, [power, "evolve Power->Grid 0.7", "evolve Power->Solar 0.9"]);
    silent(evolveIllFormed, ["component Power [0.2, 0.5] evolve 0.8", "evolve Power 0.8"]);
    silent(evolveIllFormed, [power, "evolve Nobody"]);
  });
});
