import { visibilityInversion } from "#core/analysis/rules/visibilityInversion";
import { finds, repairs, silent } from "../ruleChecks";

const declared = ["component A [0.9, 0.5]", "component B [0.6, 0.5]", "component C [0.3, 0.5]"];

describe("rule visibility-inversion", () => {
  it("speaks once for the map, at the steepest link", () => {
    finds(visibilityInversion, [...declared, "A->B", "C->B", "<|C->A|>"], {
      message: "2 of 3 links point upwards; the steepest is 'C' (0.30) → 'A' (0.90).",
      severity: "hint",
      related: 1,
      fixes: ["Reverse this link", "Raise 'C' to 0.95"],
    });
  });

  it("says it plainly when there is one", () => {
    finds(visibilityInversion, [...declared, "<|C->B|>"], {
      message: "The only link points upwards: 'C' (0.30) → 'B' (0.60).",
      severity: "hint",
    });
  });

  it("reverses the link", () => {
    repairs(visibilityInversion, [...declared, "A->B", " C -> B ;x"], "Reverse this link", [
      ...declared,
      "A->B",
      " B -> C ;x",
    ]);
  });

  it("raises the component that needs", () => {
    repairs(visibilityInversion, [...declared, "A->B", "C->B"], "Raise 'C' to 0.65", [
      "component A [0.9, 0.5]",
      "component B [0.6, 0.5]",
      "component C [0.65, 0.5]",
      "A->B",
      "C->B",
    ]);
  });

  it("is silent up to a tenth and on components without a position", () => {
    silent(visibilityInversion, [
      "component A [0.5, 0.5]",
      "component B [0.6, 0.5]",
      "A->B",
      "component C",
      "B->C",
    ]);
  });
});
