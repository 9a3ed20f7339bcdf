import assert from "node:assert/strict";
import { freePlace, suggestPosition } from "#core/analysis/placement";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

const map = buildMap(
  parse(
    [
      "component High [0.9, 0.3]",
      "component Low [0.4, 0.6]",
      "component Taken [0.32, 0.6]",
      "component Bottom [0.03, 0.99]",
    ].join("\n"),
  ),
);
const nodes = (...names: readonly string[]) => map.nodes.filter((node) => names.includes(node.name));

describe("placement", () => {
  it("puts a component below its lowest needer, beside what stands there", () => {
    assert.deepEqual(suggestPosition(map, nodes("High"), []), { visibility: 0.82, evolution: 0.3 });
    assert.deepEqual(suggestPosition(map, nodes("High", "Low"), []), { visibility: 0.32, evolution: 0.64 });
  });

  it("puts a needer above its highest need", () => {
    assert.deepEqual(suggestPosition(map, [], nodes("Low", "Taken")), { visibility: 0.48, evolution: 0.6 });
  });

  it("stays on the map, and starts in the middle", () => {
    assert.deepEqual(suggestPosition(map, nodes("Bottom"), []), { visibility: 0, evolution: 0.99 });
    assert.deepEqual(suggestPosition(map, [], []), { visibility: 0.5, evolution: 0.5 });
  });

  it("moves aside only inside the map", () => {
    assert.deepEqual(freePlace(map, { visibility: 0.03, evolution: 0.99 }), {
      visibility: 0.03,
      evolution: 0.95,
    });
  });
});
