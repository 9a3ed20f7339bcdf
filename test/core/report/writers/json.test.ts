import assert from "node:assert/strict";
import { REPORT_WRITERS } from "#core/report/writers/index";
import { documentFor } from "../../../support/reports";

describe("report as JSON", () => {
  const document = documentFor("title T", "component A [0.9, 0.5]", "component B [0.5, 0.2]", "A->B");

  it("has the facts and the sections, lines counted from 1", () => {
    const json = JSON.parse(REPORT_WRITERS.json([document]));
    assert.deepEqual(Object.keys(json), ["file", "title", "facts", "sections", "appendices"]);
    assert.equal(json.facts.counts.components, 2);
    assert.equal(json.sections.length, 15);
    const overview = json.sections.find(({ id }: { id: string }) => id === "overview");
    const table = overview.blocks.find(({ kind }: { kind: string }) => kind === "table");
    assert.deepEqual(table.rows, [[[{ text: "A", line: 2 }], [{ text: "B", line: 3 }]]]);
  });

  it("is an object for one map and an array for several", () => {
    assert.ok(!Array.isArray(JSON.parse(REPORT_WRITERS.json([document]))));
    assert.equal(JSON.parse(REPORT_WRITERS.json([document, document])).length, 2);
  });
});
