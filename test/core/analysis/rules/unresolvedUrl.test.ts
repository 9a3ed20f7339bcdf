import assert from "node:assert/strict";
import { unresolvedUrl } from "#core/analysis/rules/unresolvedUrl";
import { findingsOn, finds, repairs, silent } from "../ruleChecks";

describe("rule unresolved-url", () => {
  it("finds a reference without its line", () => {
    finds(unresolvedUrl, ["submap Logistics [0.4, 0.5] url(<|logistics|>)"], {
      message: "url 'logistics' is not defined: add a line 'url logistics [address]'.",
      severity: "warning",
      fixes: ["Add a line 'url logistics [logistics.owm]'"],
    });
  });

  it("hints at a line that nothing uses", () => {
    finds(unresolvedUrl, ["submap A [0.4, 0.5] url(a)", "url a [a.owm]", "<|url b [b.owm]|>"], {
      message: "url 'b' is not used: no submap says 'url(b)'.",
      severity: "hint",
      tag: "unnecessary",
      fixes: ["Delete the line"],
    });
  });

  it("finds a file that does not exist", () => {
    const text = [
      "submap A [0.4, 0.5] url(a)",
      "url a [maps/a.owm]",
      "submap B [0.2, 0.5] url(b.owm)",
      "submap C [0.3, 0.5] url(https://example.org/c.owm)",
    ].join("\n");
    const messages = (exists: boolean | undefined) =>
      findingsOn(text, [unresolvedUrl], { fileExists: () => exists }).map((finding) => finding.message);
    assert.deepEqual(messages(false), [
      "The file 'maps/a.owm' does not exist: correct the path or create it.",
      "The file 'b.owm' does not exist: correct the path or create it.",
    ]);
    assert.deepEqual(messages(true), []);
    assert.deepEqual(messages(undefined), []);
  });

  it("adds the line", () => {
    repairs(unresolvedUrl, ["submap L [0.4, 0.5] url(l)"], "Add a line 'url l [l.owm]'", [
      "submap L [0.4, 0.5] url(l)",
      "url l [l.owm]",
    ]);
  });

  it("deletes the unused line", () => {
    repairs(unresolvedUrl, ["title T", "url b [b.owm]"], "Delete the line", ["title T"]);
  });

  it("is silent on defined names and literal addresses", () => {
    silent(unresolvedUrl, [
      "submap A [0.4, 0.5] url(Maps)",
      "url maps [https://example.org/a.owm]",
      "submap B [0.2, 0.5] url(other/b.owm)",
      "submap C [0.3, 0.5] url(./c)",
    ]);
  });
});
