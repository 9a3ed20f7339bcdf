import { evolveStep } from "#core/analysis/rules/evolveStep";
import { finds, silent } from "../ruleChecks";

describe("rule evolve-step", () => {
  it("finds a move that cannot be seen", () => {
    finds(evolveStep, ["component Power [0.4, 0.6]", "evolve Power <|0.62|>"], {
      message: "evolve does not move 'Power'.",
      severity: "hint",
    });
  });

  it("finds a move across two boundaries", () => {
    finds(evolveStep, ["component Power [0.4, 0.3]", "evolve Power->Grid <|0.7|> label [1, 2]"], {
      message: "'Power' jumps from Custom Built to Commodity in one move.",
      severity: "hint",
    });
  });

  it("is silent on a move into the next stage, backwards, and from a default position", () => {
    silent(evolveStep, ["component Power [0.4, 0.3]", "evolve Power 0.69"]);
    silent(evolveStep, ["component Power [0.4, 0.6]", "evolve Power 0.621"]);
    silent(evolveStep, ["component Power [0.4, 0.6]", "evolve Power 0.59"]);
    silent(evolveStep, ["component Power", "evolve Power 0.9"]);
    silent(evolveStep, ["component Power [0.4, 0.84]", "evolve Power"]);
  });
});
