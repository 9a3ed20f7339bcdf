import assert from "node:assert/strict";
import { inDialect } from "#core/analysis/dialectEdits";
import { insertLineBefore, insertLinesAfter, replaceSpan } from "#core/analysis/edits";
import type { TextChange } from "#core/language/text";
import type { WardleyMap } from "#core/model/wardleyMap";
import { mapOf } from "./strategy/analysed";

function apply(map: WardleyMap, changes: readonly TextChange[], text: string): string {
  let result = text;
  for (const { start, end, text: inserted } of [...inDialect(map, changes)].sort(
    (a, b) => b.start - a.start,
  )) {
    result = result.slice(0, start) + inserted + result.slice(end);
  }
  return result;
}

const lines = ["wardley-beta", "component A [0.5, 0.6]", "A -> B"];

describe("inDialect", () => {
  it("leaves changes of an OnlineWardleyMaps text as they are", () => {
    const map = mapOf("component A [0.5, 0.6]");
    const changes = [insertLinesAfter(map, 0, "// 3D", "evolve A 1")];
    assert.equal(inDialect(map, changes), changes);
  });

  it("writes comments, names and numbers as Mermaid reads them", () => {
    const map = mapOf(...lines);
    const changes = [
      insertLineBefore(map, 1, "// @owner Ann"),
      insertLinesAfter(map, 1, "component 3D printing [1, .5]", "evolve A 1"),
      replaceSpan(map, 2, { start: 5, end: 6 }, "note taking"),
    ];
    assert.equal(
      apply(map, changes, lines.join("\n")),
      [
        "wardley-beta",
        "%% @owner Ann",
        "component A [0.5, 0.6]",
        'component "3D printing" [1.0, 0.5]',
        "evolve A 1.0",
        'A -> "note taking"',
      ].join("\n"),
    );
  });

  it("puts the brace of a block on the pipeline's line", () => {
    const map = mapOf("wardley-beta", "component A [0.5, 0.6]", "pipeline A");
    const changes = [insertLinesAfter(map, 2, "{", "  component X [0.3]", "}")];
    assert.equal(
      apply(map, changes, "wardley-beta\ncomponent A [0.5, 0.6]\npipeline A"),
      "wardley-beta\ncomponent A [0.5, 0.6]\npipeline A {\n  component X [0.3]\n}",
    );
  });
});
