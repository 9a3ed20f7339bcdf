import { incompleteStatement } from "#core/analysis/rules/incompleteStatement";
import { finds, silent } from "../ruleChecks";

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

  it("leaves an evolve without a target to evolve-ill-formed", () => {
    silent(incompleteStatement, ["component A [0.5, 0.5]", "evolve A"]);
  });
});
