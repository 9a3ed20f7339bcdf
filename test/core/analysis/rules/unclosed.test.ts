import { unclosed } from "#core/analysis/rules/unclosed";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule unclosed", () => {
  it("finds an open bracket", () => {
    finds(unclosed, ["component Tea <|[0.6, 0.8|>"], {
      message: "The bracket is not closed: add a `]`.",
      severity: "warning",
      fixes: ["Close the bracket"],
    });
  });

  it("finds an open block of a pipeline", () => {
    finds(
      unclosed,
      ["component P [0.5, 0.5]", "pipeline P", "<|{|>", "  component A [0.3]", "  component B [0.6]"],
      {
        message: "This block is not closed: add a `}` on a line of its own behind its last component.",
        severity: "warning",
      },
    );
  });

  it("closes the bracket", () => {
    repairs(unclosed, ["component Tea [0.6, 0.8"], "Close the bracket", ["component Tea [0.6, 0.8]"]);
  });

  it("closes the quote", () => {
    repairs(unclosed, ['component "Tea [0.6, 0.8]'], "Close the quote", ['component "Tea" [0.6, 0.8]']);
  });

  it("is content with a quote inside a name", () => {
    silent(unclosed, ['component 5" screen [0.6, 0.8]']);
  });
});
