import { incompleteStatement } from "#core/analysis/rules/incompleteStatement";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule incomplete-statement", () => {
  it("finds a bare title", () => {
    finds(incompleteStatement, ["<|title|>"], { message: "'title' needs a text.", severity: "warning" });
  });

  it("finds a link without its second end", () => {
    finds(incompleteStatement, ["component A [0.5, 0.5]", "A<|->|>"], {
      message: "The link has no component behind '->': name one.",
      severity: "warning",
    });
  });

  it("finds an annotation without its number", () => {
    finds(incompleteStatement, ["<|annotation|> [0.4, 0.5] hot"], {
      message: "'annotation' needs a number and a position: `annotation 1 [0.4, 0.5] text`.",
      severity: "warning",
    });
  });

  it("writes a size that lacks its brackets", () => {
    for (const written of ["size 800x600", "size 800 600", "size 800, 600"]) {
      repairs(incompleteStatement, [written], "Write 'size [800, 600]'", ["size [800, 600]"]);
    }
    finds(incompleteStatement, ["<|size large|>"], {
      message: "'size' needs a width and a height in brackets: `size [1000, 600]`.",
      severity: "warning",
      fixes: [],
    });
  });

  it("leaves an evolve without a target to evolve-ill-formed", () => {
    silent(incompleteStatement, ["component A [0.5, 0.5]", "evolve A"]);
  });
});
