import { overlappingComponents } from "#core/analysis/rules/overlappingComponents";
import { finds, repairs, silent } from "../ruleChecks";

const tea = "component Tea [0.6, 0.8]";

describe("rule overlapping-components", () => {
  it("finds a component on top of another", () => {
    finds(overlappingComponents, [tea, "component <|Coffee|> [0.61, 0.79]"], {
      message: "'Tea' and 'Coffee' are drawn on top of each other: move one of them.",
      severity: "hint",
      related: 1,
      fixes: ["Move 'Coffee' to visibility 0.57"],
    });
  });

  it("says it once for each further component of a stack", () => {
    finds(
      overlappingComponents,
      [tea, "component <|Coffee|> [0.6, 0.8]", "component <|Milk|> [0.6, 0.8]"],
      { message: "'Tea' and 'Coffee' are drawn on top of each other: move one of them.", severity: "hint" },
      { message: "'Tea' and 'Milk' are drawn on top of each other: move one of them.", severity: "hint" },
    );
  });

  it("is silent on marks whose names are no words", () => {
    for (const mark of ["1", "(2)", "<-"]) {
      silent(overlappingComponents, [tea, `component "${mark}" [0.6, 0.8]`]);
      silent(overlappingComponents, [`component "${mark}" [0.6, 0.8]`, tea]);
    }
    finds(overlappingComponents, [tea, "component <|茶|> [0.6, 0.8]"], {
      message: "'Tea' and '茶' are drawn on top of each other: move one of them.",
      severity: "hint",
    });
  });

  it("moves the later one to a free place", () => {
    repairs(
      overlappingComponents,
      [tea, "component Coffee [0.61, 0.79]", "component Milk [0.57, 0.79]"],
      "Move 'Coffee' to visibility 0.54",
      [tea, "component Coffee [0.54, 0.79]", "component Milk [0.57, 0.79]"],
    );
  });

  it("moves a choice sideways, so that it stays one", () => {
    repairs(
      overlappingComponents,
      [
        "component Drink [0.7, 0.5]",
        "pipeline Drink",
        "{",
        "component Tea [0.4]",
        "component Milk [0.41]",
        "component Water [0.6]",
        "}",
      ],
      "Move 'Milk' to evolution 0.43",
      [
        "component Drink [0.7, 0.5]",
        "pipeline Drink",
        "{",
        "component Tea [0.4]",
        "component Milk [0.43]",
        "component Water [0.6]",
        "}",
      ],
    );
  });

  it("is silent on a pipeline and its choice, a copy of a name, and what has no position", () => {
    silent(overlappingComponents, [
      "component Drink [0.7, 0.5]",
      "pipeline Drink",
      "{",
      "component Tea [0.5]",
      "component Milk [0.6]",
      "}",
    ]);
    silent(overlappingComponents, [tea, "component Tea [0.6, 0.8]", "component A", "component B"]);
    silent(overlappingComponents, [tea, "component Coffee [0.62, 0.8]"]);
  });
});
