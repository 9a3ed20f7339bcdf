import assert from "node:assert/strict";
import type { Diagnostic } from "vscode-languageserver/node";
import { createDiagnosticStates } from "#server/diagnosticStates";

const URI = "file:///tea.owm";
const problem = (message: string): Diagnostic => ({
  range: { start: { line: 1, character: 0 }, end: { line: 1, character: 3 } },
  message,
});

describe("what a client was told of a document", () => {
  it("is not worked out again for the same state", () => {
    const states = createDiagnosticStates();
    assert.equal(states.isKnown(URI, "1", "1"), false, "another server's name means nothing");
    const first = states.report(URI, "1", undefined, () => [problem("old")]);
    assert.deepEqual(first, { kind: "full", resultId: "1", items: [problem("old")] });
    assert.equal(states.isKnown(URI, "1", "1"), true);
    const again = states.report(URI, "1", "1", () => assert.fail("nothing to compute"));
    assert.deepEqual(again, { kind: "unchanged", resultId: "1" });
  });

  it("is not told again when an edit changes nothing about it", () => {
    const states = createDiagnosticStates();
    states.report(URI, "1", undefined, () => [problem("old")]);
    assert.equal(states.isKnown(URI, "2", "1"), false);
    assert.deepEqual(
      states.report(URI, "2", "1", () => [problem("old")]),
      { kind: "unchanged", resultId: "1" },
    );
    assert.equal(states.isKnown(URI, "2", "1"), true);
    const other = states.report(URI, "3", "1", () => [problem("new")]);
    assert.deepEqual(other, { kind: "full", resultId: "3", items: [problem("new")] });
    // Whoever missed that gets all of it.
    assert.equal(states.report(URI, "3", "1", () => [problem("new")]).kind, "full");
  });

  it("is forgotten with the document", () => {
    const states = createDiagnosticStates();
    states.report(URI, "1", undefined, () => []);
    states.forget(URI);
    assert.equal(states.isKnown(URI, "1", "1"), false);
  });
});
