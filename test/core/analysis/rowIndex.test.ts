import assert from "node:assert/strict";
import { nodesBelow } from "#core/analysis/rowIndex";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

describe("nodesBelow", () => {
  it("finds nodes 0.01 to 0.03 below within the span, both ends included", () => {
    const map = buildMap(
      parse(
        [
          "component P [0.6, 0.5]",
          "component Same [0.6, 0.5]",
          "component Near [0.59, 0.4]",
          "component Far [0.57, 0.6]",
          "component TooFar [0.569, 0.5]",
          "component Left [0.58, 0.39]",
          "anchor User [0.58, 0.5]",
        ].join("\n"),
      ),
    );
    const owner = map.nodes[0];
    assert.ok(owner);
    assert.deepEqual(
      [...nodesBelow(map, owner, 0.4, 0.6)].map((node) => node.name),
      ["Near", "Far"],
    );
  });
});
