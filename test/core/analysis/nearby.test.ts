import assert from "node:assert/strict";
import { isFree, nodeAt, overlaps } from "#core/analysis/nearby";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

const map = buildMap(
  parse("component A [0.5, 0.5]\ncomponent B [0.519, 0.481]\ncomponent C [0.5, 0.52]\ncomponent D"),
);

describe("nearby", () => {
  it("takes less than 0.02 in both directions for on top", () => {
    const at = (visibility: number, evolution: number) => ({ visibility, evolution });
    assert.ok(overlaps(at(0.5, 0.5), at(0.519, 0.481)));
    assert.ok(!overlaps(at(0.5, 0.5), at(0.5, 0.52)));
    assert.ok(!overlaps(at(0.5, 0.5), at(0.48, 0.5)));
  });

  it("finds nodes across the borders of its squares, and none without a position", () => {
    const place = { visibility: 0.51, evolution: 0.499 };
    for (const name of ["A", "B"]) assert.equal(nodeAt(map, place, (node) => node.name === name)?.name, name);
    assert.equal(
      nodeAt(map, place, ({ name }) => name !== "A" && name !== "B"),
      undefined,
    );
    assert.equal(
      nodeAt(map, { visibility: 0.9, evolution: 0.1 }, () => true),
      undefined,
    );
  });

  it("knows what is free", () => {
    assert.ok(isFree(map, { visibility: 0.2, evolution: 0.2 }));
    assert.ok(!isFree(map, { visibility: 0.5, evolution: 0.52 }));
    assert.ok(isFree(map, { visibility: 0.5, evolution: 0.53 }, map.nodes[2]));
  });
});
