import { crowdedStage } from "#core/analysis/rules/crowdedStage";
import { finds, silent } from "../ruleChecks";

const components = (count: number, evolution: string) =>
  Array.from(
    { length: count },
    (_, at) => `component C${evolution} ${at} [${(at + 1) / 100}, 0.${evolution}]`,
  );

describe("rule crowded-stage", () => {
  it("finds more than three quarters in one stage, at the most visible of them", () => {
    finds(crowdedStage, [...components(10, "5"), "component <|Top|> [0.9, 0.6]", ...components(3, "2")], {
      message: "79 % of the components are in Product; is part of the landscape missing?",
      severity: "hint",
    });
  });

  it("speaks the words of the map's own axis", () => {
    finds(crowdedStage, ["evolution a->b->c->d", ...components(9, "5"), "component <|Top|> [0.9, 0.6]"], {
      message: "100 % of the components are in c; is part of the landscape missing?",
      severity: "hint",
    });
  });

  it("is silent on three quarters, on few components, and does not count anchors", () => {
    silent(crowdedStage, [...components(9, "5"), ...components(3, "2")]);
    silent(crowdedStage, components(9, "5"));
    silent(crowdedStage, [...components(9, "5"), "anchor User [0.9, 0.5]"]);
  });
});
