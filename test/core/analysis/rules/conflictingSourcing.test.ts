import { conflictingSourcing } from "#core/analysis/rules/conflictingSourcing";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule conflicting-sourcing", () => {
  it("finds two methods in one decorator", () => {
    finds(conflictingSourcing, ["component Power [0.2, 0.8] (build, <|buy|>)"], {
      message: "'Power' is both built and bought: keep one.",
      severity: "warning",
      related: 1,
      fixes: ["Keep (build)", "Keep (buy)", "Split 'Power' into a pipeline with a choice for each"],
    });
  });

  it("finds a method line against a decorator", () => {
    finds(conflictingSourcing, ["component Power [0.2, 0.8] (build)", "<|outsource power|>"], {
      message: "'Power' is both built and outsourced: keep one.",
      severity: "warning",
      related: 1,
    });
  });

  it("finds two methods on a movement", () => {
    const lines = ["component App [0.6, 0.4] (build)", "evolve App->Store 0.8 (buy, outsource)"];
    finds(conflictingSourcing, [lines[0] ?? "", "evolve App->Store 0.8 (buy, <|outsource|>)"], {
      message: "'Store' is to be both bought and outsourced: keep one.",
      severity: "warning",
      related: 1,
      fixes: ["Keep (buy)", "Keep (outsource)"],
    });
    repairs(conflictingSourcing, lines, "Keep (buy)", [lines[0] ?? "", "evolve App->Store 0.8 (buy)"]);
  });

  it("keeps one, whatever the separators", () => {
    repairs(conflictingSourcing, ["component P [0.2, 0.8] (build, buy)"], "Keep (build)", [
      "component P [0.2, 0.8] (build)",
    ]);
    repairs(conflictingSourcing, ["component P [0.2, 0.8] (build, buy)"], "Keep (buy)", [
      "component P [0.2, 0.8] (buy)",
    ]);
    repairs(conflictingSourcing, ["component P [0.2, 0.8] (market buy outsource)"], "Keep (outsource)", [
      "component P [0.2, 0.8] (market outsource)",
    ]);
    repairs(conflictingSourcing, ["component P [0.2, 0.8] (buy) label [1, 2] (build)"], "Keep (build)", [
      "component P [0.2, 0.8] label [1, 2] (build)",
    ]);
    repairs(conflictingSourcing, ["component P [0.2, 0.8] (build)", "buy P"], "Keep (build)", [
      "component P [0.2, 0.8] (build)",
    ]);
    repairs(conflictingSourcing, ["component P [0.2, 0.8] (build, buy, outsource)"], "Keep (outsource)", [
      "component P [0.2, 0.8] (outsource)",
    ]);
  });

  it("splits into a pipeline with a choice for each, what is built on the left", () => {
    repairs(
      conflictingSourcing,
      ["component Power [0.2, 0.85] (buy, market, build)", "component Grid [0.1, 0.9]", "Power->Grid"],
      "Split 'Power' into a pipeline with a choice for each",
      [
        "component Power [0.2, 0.85] (market)",
        "pipeline Power [0.8, 0.9]",
        "component Power built [0.18, 0.8] (build)",
        "component Power bought [0.18, 0.9] (buy)",
        "component Grid [0.1, 0.9]",
        "Power->Grid",
      ],
    );
  });

  it("splits what lines of the old form say, at the ends of the stage where it has less room", () => {
    repairs(
      conflictingSourcing,
      ["component P [0.2, 0.2] (build)", "buy P", "outsource P", "component P bought [0.5, 0.3]"],
      "Split 'P' into a pipeline with a choice for each",
      [
        "component P [0.2, 0.2]",
        "pipeline P [0.18, 0.39]",
        "component P built [0.18, 0.18] (build)",
        "component P bought 2 [0.18, 0.29] (buy)",
        "component P outsourced [0.18, 0.39] (outsource)",
        "component P bought [0.5, 0.3]",
      ],
    );
  });

  it("offers no pipeline where there is one, and for a choice", () => {
    finds(
      conflictingSourcing,
      [
        "component Power [0.2, 0.8] (build, <|buy|>)",
        "pipeline Power",
        "{",
        "  component Coal [0.7] (buy, <|outsource|>)",
        "  component Sun [0.9]",
        "}",
      ],
      {
        message: "'Power' is both built and bought: keep one.",
        severity: "warning",
        fixes: ["Keep (build)", "Keep (buy)"],
      },
      {
        message: "'Coal' is both bought and outsourced: keep one.",
        severity: "warning",
        fixes: ["Keep (buy)", "Keep (outsource)"],
      },
    );
  });

  it("is silent on the same method twice, a market, and a change by evolve", () => {
    silent(conflictingSourcing, [
      "component Power [0.2, 0.8] (buy, market)",
      "buy Power",
      "component App [0.6, 0.4] (build)",
      "evolve App 0.8 (buy)",
    ]);
  });
});
