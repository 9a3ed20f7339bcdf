import assert from "node:assert/strict";
import type { Operation } from "#core/edits/operation";
import { applyOperation } from "#core/services/applyOperation";
import { MAP_URI, openMap } from "../../support/maps";
import { applyTextEdits } from "../../support/marked";

const LINES = ["component Tea [0.5, 0.6]", "component Cup [0.7, 0.5]", "Cup->Tea", ""] as const;

function applied(operation: Operation) {
  const { snapshot, text } = openMap(...LINES);
  const result = applyOperation(snapshot, 1, operation);
  assert.ok("edit" in result);
  return { ...result, text: applyTextEdits(text, result.edit.edits) };
}

describe("applying operations", () => {
  it("answers with edits of that version and what to say", () => {
    const { edit, said, text, select } = applied({
      op: "move",
      elements: [{ id: "component:tea" }],
      by: { visibility: 0, evolution: 0.02 },
    });
    assert.deepEqual(edit.textDocument, { uri: MAP_URI, version: 1 });
    assert.equal(said, "Moved Tea");
    assert.deepEqual(select, []);
    assert.equal(text, ["component Tea [0.5, 0.62]", ...LINES.slice(1)].join("\n"));
  });

  it("names what is new, so that it can be selected", () => {
    const add = applied({
      op: "add",
      what: "component",
      at: { visibility: 0.2, evolution: 0.2 },
      name: null,
      related: "component:tea",
    });
    assert.deepEqual(add.select, ["component:new component"]);
    const rename = applied({ op: "rename", element: "component:tea", name: "Chai" });
    assert.deepEqual(rename.select, ["component:chai"]);
  });

  it("refuses when the text has moved on, and passes refusals on", () => {
    const { snapshot } = openMap(...LINES);
    const operation: Operation = { op: "delete", elements: [{ id: "component:nobody" }] };
    const late = applyOperation(snapshot, 7, operation);
    assert.ok("refusal" in late && /changed in the meantime/.test(late.refusal));
    const unknown = applyOperation(snapshot, 1, operation);
    assert.ok("refusal" in unknown && /not on the map/.test(unknown.refusal));
  });
});
