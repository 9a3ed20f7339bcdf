import { evolveBackwards } from "#core/analysis/rules/evolveBackwards";
import { finds, repairs, silent } from "../ruleChecks";

const power = "component Power [0.4, 0.62]";

describe("rule evolve-backwards", () => {
  it("finds a target behind the present", () => {
    finds(evolveBackwards, [power, "evolve Power <|0.40|>"], {
      message: "'Power' evolves from 0.62 to 0.40; evolution does not run backwards.",
      severity: "warning",
      fixes: ["Swap the values"],
    });
  });

  it("finds it on the component's own line", () => {
    finds(evolveBackwards, ["component Power [0.4, 0.62] <|evolve 0.4|>"], {
      message: "'Power' evolves from 0.62 to 0.40; evolution does not run backwards.",
      severity: "warning",
    });
  });

  it("is a hint when it becomes something new", () => {
    finds(evolveBackwards, [power, "evolve Power->Fusion <|0.1|>"], {
      message: "'Power' evolves from 0.62 to 0.10; evolution does not run backwards.",
      severity: "hint",
    });
  });

  it("swaps the values as they are written", () => {
    repairs(evolveBackwards, [power, "evolve Power 0.40 label [1, 2]"], "Swap the values", [
      "component Power [0.4, 0.40]",
      "evolve Power 0.62 label [1, 2]",
    ]);
    repairs(evolveBackwards, ["component Power [0.4, 0.62] evolve 0.4"], "Swap the values", [
      "component Power [0.4, 0.4] evolve 0.62",
    ]);
  });

  it("swaps those of a pipeline's choice", () => {
    const pipeline = (now: string, then: string) => [
      power,
      "pipeline Power",
      "{",
      `component Coal [${now}]`,
      "component Sun [0.5]",
      "}",
      `evolve Coal ${then}`,
    ];
    repairs(evolveBackwards, pipeline("0.6", "0.3"), "Swap the values", pipeline("0.3", "0.6"));
  });

  it("is silent forwards, within rounding, without a target, and without a position", () => {
    silent(evolveBackwards, [power, "evolve Power 0.7"]);
    silent(evolveBackwards, [power, "evolve Power 0.615"]);
    silent(evolveBackwards, ["component Power [0.4, 0.9]", "evolve Power"]);
    silent(evolveBackwards, ["component Power", "evolve Power 0.05"]);
    silent(evolveBackwards, ["evolve Power 0.05"]);
  });
});
