import { malformedNumber } from "#core/analysis/rules/malformedNumber";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule malformed-number", () => {
  it("finds a full stop in place of the comma", () => {
    finds(malformedNumber, ["component Tea <|[0.55. 0.18]|>"], {
      message:
        "'[0.55. 0.18]' is read as [0.55, 0.18]: separate the numbers by a comma and write decimals with a point.",
      severity: "error",
      fixes: ["Write [0.55, 0.18]"],
    });
  });

  it("finds a percentage as the target of evolve", () => {
    finds(malformedNumber, ["component Tea [0.6, 0.5]", "evolve Tea <|80%|>"], {
      message: "'80%' is read as 0.8: write the target as a plain number.",
      severity: "warning",
      fixes: ["Write 0.8"],
    });
  });

  it("finds what is no number at all", () => {
    finds(malformedNumber, ["component Tea [0.6, <|high|>]"], {
      message: "'high' is not a number: write it like 0.55.",
      severity: "warning",
      fixes: [],
    });
  });

  it("writes the numbers that were read", () => {
    repairs(malformedNumber, ["component Tea [0,55, 0,18]"], "Write [0.55, 0.18]", [
      "component Tea [0.55, 0.18]",
    ]);
    repairs(malformedNumber, ["component Tea [0,55; 0,18]"], "Write [0.55, 0.18]", [
      "component Tea [0.55, 0.18]",
    ]);
    repairs(malformedNumber, ["component Tea [[0.55, 0.18]]"], "Write [0.55, 0.18]", [
      "component Tea [0.55, 0.18]",
    ]);
  });

  it("takes lists of positions for no nested brackets", () => {
    silent(malformedNumber, ["wardley-beta", 'annotation 1,[[0.3, 0.3],[0.1, 0.1]] "x"']);
  });

  it("accepts every way of writing a number", () => {
    silent(malformedNumber, ["component A [.5, 1]", "component B [ 0.40 , 1e-1 ]", "evolve A 1"]);
  });
});
