import { stageLabels } from "#core/analysis/rules/stageLabels";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule stage-labels", () => {
  it("wants four labels", () => {
    finds(stageLabels, ["evolution <|Novel->Emerging->Best|>"], {
      message: "The evolution axis needs four labels, found 3.",
      severity: "warning",
      fixes: [
        "Use the labels of activities (Genesis, Custom-Built, Product, Commodity)",
        "Use the labels of practices (Novel, Emerging, Good, Best)",
        "Use the labels of data (Unmodelled, Divergent, Convergent, Modelled)",
        "Use the labels of knowledge (Concept, Hypothesis, Theory, Accepted)",
      ],
    });
  });

  it("hints at equal labels on the line that counts", () => {
    finds(stageLabels, ["evolution A->A->B->C", "evolution Genesis->Custom->Product-><|product|>"], {
      message: "Stages 3 and 4 have the same label 'product': say what is different.",
      severity: "hint",
    });
  });

  it("writes a usual row", () => {
    repairs(
      stageLabels,
      ["evolution Novel -> Emerging -> Best"],
      "Use the labels of practices (Novel, Emerging, Good, Best)",
      ["evolution Novel->Emerging->Good->Best"],
    );
  });

  it("is silent on four labels, empty ones too, and on a hidden axis", () => {
    silent(stageLabels, ["evolution A->B->->D"]);
    silent(stageLabels, ["evolution A->->->D"]);
    silent(stageLabels, ["evolution --hide"]);
  });
});
