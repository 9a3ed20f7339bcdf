import { inertiaAgainstMovement } from "#core/analysis/rules/inertiaAgainstMovement";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule inertia-against-movement", () => {
  it("asks for the form of inertia", () => {
    finds(inertiaAgainstMovement, ["component <|Power|> [0.4, 0.55] inertia", "evolve Power 0.8"], {
      message: "'Power' is to move 0.55 → 0.80 against inertia. Which of the 17 forms?",
      severity: "information",
      fixes: ["Name the form of inertia (// @inertia)"],
    });
    finds(inertiaAgainstMovement, ["component <|Power|> [0.4, 0.55] (inertia) evolve 0.8"], {
      message: "'Power' is to move 0.55 → 0.80 against inertia. Which of the 17 forms?",
      severity: "information",
    });
  });

  it("leaves a place for it, which is then to be filled", () => {
    repairs(
      inertiaAgainstMovement,
      ["component Power [0.4, 0.55] inertia", "evolve Power 0.8"],
      "Name the form of inertia (// @inertia)",
      ["// @inertia ", "component Power [0.4, 0.55] inertia", "evolve Power 0.8"],
      ["unknown-tag"],
    );
  });

  it("is silent once it is named, and on inertia or movement alone", () => {
    silent(inertiaAgainstMovement, [
      "// @inertia human-capital",
      "component Power [0.4, 0.55] inertia",
      "evolve Power 0.8",
    ]);
    silent(inertiaAgainstMovement, ["component Power [0.4, 0.55] inertia"]);
    silent(inertiaAgainstMovement, ["component Power [0.4, 0.55]", "evolve Power 0.8"]);
  });
});
