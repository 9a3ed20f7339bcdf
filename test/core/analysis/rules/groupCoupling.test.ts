import { groupCoupling } from "#core/analysis/rules/groupCoupling";
import { finds, silent } from "../ruleChecks";

const grouped = (group: string, name: string, at: number) => [
  `// @group ${group}`,
  `component ${name} [${at}, 0.5]`,
];

describe("rule group-coupling", () => {
  it("finds what ties three groups together, and names them in order", () => {
    finds(
      groupCoupling,
      [
        ...grouped("model", "Training", 0.8),
        ...grouped("data", "<|Data Sets|>", 0.6),
        ...grouped("code", "Scripts", 0.4),
        ...grouped("data", "Labels", 0.3),
        "component Free [0.2, 0.5]",
        "Training->Data Sets",
        "Data Sets->Scripts",
        "Data Sets->Labels",
        "Data Sets->Free",
      ],
      {
        message: "'Data Sets' ties code, data, model together: 2 of its 4 links cross groups.",
        severity: "hint",
      },
    );
  });

  it("is silent on two groups, and on a component that has none itself", () => {
    const pair = [...grouped("model", "A", 0.8), ...grouped("data", "B", 0.6), ...grouped("data", "C", 0.4)];
    silent(groupCoupling, [...pair, "A->B", "B->C"]);
    silent(groupCoupling, [
      ...grouped("model", "A", 0.8),
      "component B [0.6, 0.5]",
      ...grouped("data", "C", 0.4),
      ...grouped("code", "D", 0.3),
      "A->B",
      "B->C",
      "B->D",
    ]);
  });
});
