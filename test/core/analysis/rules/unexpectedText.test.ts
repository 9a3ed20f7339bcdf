import assert from "node:assert/strict";
import { unexpectedText } from "#core/analysis/rules/unexpectedText";
import { findingsOn, finds, repairs, silent } from "../ruleChecks";

describe("rule unexpected-text", () => {
  it("finds text behind a complete component", () => {
    finds(unexpectedText, ["component Tea [0.6, 0.8] <|hot|> label [1, 2]"], {
      message: "'hot' is not part of the component and is ignored: remove it.",
      severity: "warning",
      fixes: ["Remove 'hot'"],
    });
  });

  it("removes it", () => {
    repairs(unexpectedText, ["component Tea [0.6, 0.8]6]"], "Remove '6]'", ["component Tea [0.6, 0.8]"]);
  });

  it("leaves no blanks behind", () => {
    repairs(unexpectedText, ["component Tea [0.6, 0.8] ? label [1, 2]"], "Remove '?'", [
      "component Tea [0.6, 0.8] label [1, 2]",
    ]);
    repairs(
      unexpectedText,
      ["wardley-beta", "component Tea [0.60, 0.80]", "evolve Tea 0.9 label [1, 2]"],
      "Remove 'label [1, 2]'",
      ["wardley-beta", "component Tea [0.60, 0.80]", "evolve Tea 0.9"],
    );
    repairs(unexpectedText, ["component Tea [0.6, 0.8] [0.4]"], "Remove '[0.4]'", [
      "component Tea [0.6, 0.8]",
    ]);
  });

  it("makes comments of other languages comments, and proposes no removal of words", () => {
    const fixesOf = (line: string) =>
      (findingsOn(line, [unexpectedText])[0]?.fixes ?? []).map(
        ({ title, preferred }) => `${title}${preferred ? "!" : ""}`,
      );
    for (const mark of ["# ", "#", "%% ", "-- "]) {
      const line = `component Tea [0.6, 0.8] ${mark}two cups`;
      repairs(unexpectedText, [line], "Make it a comment", ["component Tea [0.6, 0.8] // two cups"]);
      assert.deepEqual(fixesOf(line), ["Make it a comment!", `Remove '${mark}two cups'`]);
    }
    assert.deepEqual(fixesOf("component Tea [0.6, 0.8] hot"), ["Make it a comment", "Remove 'hot'"]);
    assert.deepEqual(fixesOf("component Tea [0.6, 0.8] hot label [1, 2]"), ["Remove 'hot'"]);
    assert.deepEqual(fixesOf("component Tea [0.6, 0.8] 6]"), ["Remove '6]'!"]);
  });

  it("puts the parentheses around an address", () => {
    repairs(unexpectedText, ["submap Shop [0.6, 0.8] url shop.owm"], "Write 'url(shop.owm)'", [
      "submap Shop [0.6, 0.8] url(shop.owm)",
    ]);
  });

  it("accepts all trailers in any order", () => {
    silent(unexpectedText, [
      "component A [0.6, 0.8] inertia label [1, 2] (buy, market)",
      "component B [0.5, 0.4] evolve 0.8 // words",
    ]);
  });
});
