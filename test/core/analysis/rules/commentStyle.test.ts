import { commentStyle } from "#core/analysis/rules/commentStyle";
import { finds, repairs, silent } from "../ruleChecks";

describe("rule comment-style", () => {
  it("finds a hash comment", () => {
    finds(commentStyle, ["<|#|> the kitchen"], {
      message: "'#' is an error in OnlineWardleyMaps: start the comment with '//'.",
      severity: "warning",
      fixes: ["Write '//'"],
    });
  });

  it("finds a comment of Mermaid", () => {
    finds(commentStyle, ["<|%%|> the kitchen"], {
      message: "'%%' starts a comment in Mermaid only: start the comment with '//'.",
      severity: "warning",
    });
  });

  it("writes the usual marks", () => {
    repairs(commentStyle, ["# the kitchen"], "Write '//'", ["// the kitchen"]);
  });

  it("is silent on a hash inside a name", () => {
    silent(commentStyle, ["component C# [0.5, 0.6]", "// # fine"]);
  });
});
