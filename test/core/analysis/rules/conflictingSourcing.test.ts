import { conflictingSourcing } from "#core/analysis/rules/conflictingSourcing";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule conflicting-sourcing", () => {
  it("finds two methods in one decorator", () => {
    finds(conflictingSourcing, ["component Power [0.2, 0.8] (build, <|buy|>)"], {
      message: "'Power' is both built and bought: keep one.",
      severity: "warning",
      related: 1,
      fixes: ["Keep (build)", "Keep (buy)"],
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
