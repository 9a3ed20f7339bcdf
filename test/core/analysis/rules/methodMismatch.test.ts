import { methodMismatch } from "#core/analysis/rules/methodMismatch";
import { finds, silent } from "../ruleChecks";

describe("rule method-mismatch", () => {
  it("finds a commodity among pioneers", () => {
    finds(methodMismatch, ["pioneers [0.6, 0.5, 0.2, 0.95]", "component <|Power|> [0.4, 0.82]"], {
      message: "Pioneers own 'Power', which is at 0.82 (Commodity).",
      severity: "information",
      related: 1,
    });
  });

  it("finds Genesis among town planners, whichever corner comes first", () => {
    finds(methodMismatch, ["townplanners [0.2, 0.5, 0.6, 0.05]", "component <|Idea|> [0.4, 0.1]"], {
      message: "Town planners own 'Idea', which is at 0.10 (Genesis).",
      severity: "information",
      related: 1,
    });
  });

  it("is silent outside, on settlers, on suited stages, on areas in px, and on an axis of one's own", () => {
    silent(methodMismatch, ["pioneers [0.6, 0.5, 0.2, 0.95]", "component Power [0.7, 0.82]"]);
    silent(methodMismatch, ["settlers [0.6, 0.05, 0.2, 0.95]", "component Power [0.4, 0.82]"]);
    silent(methodMismatch, ["pioneers [0.6, 0.5, 0.2, 0.95]", "component Power [0.4, 0.69]"]);
    silent(methodMismatch, ["pioneers [0.6, 0.5, 0.2, 0.95]", "anchor Power [0.4, 0.82]"]);
    silent(methodMismatch, ["pioneers [0.6, 0.5] 400 300", "component Power [0.4, 0.82]"]);
    silent(methodMismatch, [
      "evolution slow->slower->fast->faster",
      "pioneers [0.6, 0.5, 0.2, 0.95]",
      "component Power [0.4, 0.82]",
    ]);
  });
});
