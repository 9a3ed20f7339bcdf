import { portability } from "#core/analysis/rules/portability";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule portability", () => {
  it("finds a bracket without a blank before it", () => {
    finds(portability, ["component <|Tea[|>0.6, 0.8]"], {
      message: "OnlineWardleyMaps takes the bracket into the name: put a blank between 'Tea' and '['.",
      severity: "information",
      fixes: ["Insert a blank"],
    });
  });

  it("finds a brace on the line of its pipeline", () => {
    finds(
      portability,
      ["component P [0.5, 0.5]", "pipeline P <|{|>", "component A [0.3]", "component B [0.6]", "}"],
      {
        message: "OnlineWardleyMaps reads this block wrongly: it wants the '{' on a line of its own.",
        severity: "information",
      },
    );
  });

  it("warns of a block comment that closes on its line", () => {
    finds(portability, ["<|/* x */|>", "component A [0.3, 0.5]"], {
      message:
        "OnlineWardleyMaps does not see the end of a block comment on the line it opens on and drops the lines that follow: use '//'.",
      severity: "warning",
    });
  });

  it("inserts the blank", () => {
    repairs(portability, ["component Tea[0.6, 0.8]"], "Insert a blank", ["component Tea [0.6, 0.8]"]);
  });

  it("replaces a tab behind the keyword", () => {
    repairs(portability, ["component\tTea [0.6, 0.8]"], "Replace the tab by a blank", [
      "component Tea [0.6, 0.8]",
    ]);
  });

  it("is silent on what both read the same", () => {
    silent(portability, [
      "component P [0.5, 0.5]",
      "pipeline P",
      "{",
      "component A [0.3]",
      "component B [0.6]",
      "}",
    ]);
  });
});
