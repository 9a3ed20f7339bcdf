import assert from "node:assert/strict";
import { analysisOf } from "#core/analysis/strategy/analysisOf";
import { DRAWN_BOUNDARIES, QUARTILE_BOUNDARIES } from "#core/model/stages";
import { mapOf } from "./analysed";

describe("analysisOf", () => {
  it("analyses a map once, and again for other boundaries", () => {
    const map = mapOf("component A [0.5, 0.2]");
    const first = analysisOf(map, DRAWN_BOUNDARIES);
    assert.equal(analysisOf(map, [...DRAWN_BOUNDARIES]), first);
    assert.equal(first.nodes[0]?.stage, 1);
    assert.equal(analysisOf(map, QUARTILE_BOUNDARIES).nodes[0]?.stage, 0);
    assert.notEqual(analysisOf(mapOf("component A [0.5, 0.2]"), DRAWN_BOUNDARIES), first);
  });
});
