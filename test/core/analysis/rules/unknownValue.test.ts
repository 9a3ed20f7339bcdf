import { unknownValue } from "#core/analysis/rules/unknownValue";
import { finds, silent } from "../ruleChecks";

describe("rule unknown-value", () => {
  it("finds a style that does not exist", () => {
    finds(unknownValue, ["style <|wardly|>"], {
      message: "'wardly' is no style, so the map is plain: use plain, wardley, colour, handwritten, dark.",
      severity: "warning",
    });
  });

  it("finds a decorator that does not exist", () => {
    finds(unknownValue, ["component A [0.5, 0.5] (<|rent|>, buy)"], {
      message: "'rent' is no decorator: use build, buy, outsource, market, ecosystem or inertia.",
      severity: "warning",
    });
  });

  it("accepts American spelling and parentheses inside a name", () => {
    silent(unknownValue, ["style color", "component A (rented) [0.5, 0.5]"]);
  });
});
