import assert from "node:assert/strict";
import fc from "fast-check";
import { isOperation, readAppliedOperation } from "#core/protocol/edits";
import { operationOn } from "../edits/randomOperations";

describe("the wire of edits", () => {
  it("lets every operation through, also after a trip as JSON", () => {
    fc.assert(
      fc.property(operationOn, (make) => {
        const operation: unknown = JSON.parse(JSON.stringify(make(["component:a", "link:a->b"])));
        assert.ok(isOperation(operation), JSON.stringify(operation));
      }),
    );
  });

  it("refuses what is none", () => {
    const malformed: readonly unknown[] = [
      null,
      "move",
      {},
      { op: "explode" },
      { op: "constructor" },
      { op: "move", elements: [{ id: 3 }], by: { visibility: 0, evolution: 0 } },
      { op: "move", elements: [], by: { visibility: Number.NaN, evolution: 0 } },
      { op: "move", elements: [], by: { visibility: 0, evolution: 0 }, decimals: 99 },
      { op: "add", what: "elephant", at: { visibility: 0, evolution: 0 }, name: null, related: null },
      { op: "paste", text: "x" },
      { op: "evolve", element: "a", target: "far" },
    ];
    for (const value of malformed) assert.equal(isOperation(value), false, JSON.stringify(value));
    fc.assert(fc.property(fc.anything(), (value) => typeof isOperation(value) === "boolean"));
  });

  it("reads answers: edits, refusals, and nothing else", () => {
    const place = { line: 0, character: 3 };
    const done = {
      edit: {
        textDocument: { uri: "file:///a.owm", version: 4 },
        edits: [{ range: { start: place, end: place }, newText: "x" }],
      },
      said: "Moved",
      more: false,
      select: [],
    };
    assert.deepEqual(readAppliedOperation(done), done);
    assert.deepEqual(readAppliedOperation({ refusal: "No." }), { refusal: "No." });
    for (const value of [null, {}, { edit: {} }, { ...done, said: 1 }, { refusal: 4 }]) {
      assert.equal(readAppliedOperation(value), undefined);
    }
  });
});
