import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

const axisOf = (text: string) => buildMap(parse(text)).evolutionAxis;

describe("the evolution axis of a map", () => {
  it("of OnlineWardleyMaps says nothing of where stages meet", () => {
    const { labels, allLabels, boundaries, drawn } = axisOf("evolution a->b->c->d");
    assert.deepEqual(
      [labels, allLabels, boundaries, drawn],
      [["a", "b", "c", "d"], ["a", "b", "c", "d"], undefined, undefined],
    );
  });

  it("of Mermaid has quarters, unless it says where its stages end", () => {
    assert.deepEqual(axisOf("wardley-beta").boundaries, [0.25, 0.5, 0.75]);
    assert.deepEqual(axisOf("wardley-beta").labels, ["Genesis", "Custom Built", "Product", "Commodity"]);
    assert.deepEqual(
      axisOf("wardley-beta\nevolution a@0.1 -> b@0.3 -> c@0.6 -> d@1.0").boundaries,
      [0.1, 0.3, 0.6],
    );
    assert.deepEqual(
      axisOf("wardley-beta\nevolution a@0.5 -> b@0.3 -> c -> d").boundaries,
      [0.25, 0.5, 0.75],
    );
  });

  it("of Mermaid may have other stages than four", () => {
    const { labels, allLabels, drawn } = axisOf("wardley-beta\nevolution a -> b -> c -> d -> e");
    assert.deepEqual(labels, ["a", "b", "c", "d"]);
    assert.deepEqual(allLabels, ["a", "b", "c", "d", "e"]);
    assert.deepEqual(drawn?.edges, [0.2, 0.4, 0.6, 0.8]);
    assert.deepEqual(axisOf("wardley-beta\nevolution a@0.3 -> b@1.0").drawn, {
      labels: ["a", "b"],
      edges: [0.3],
    });
  });
});
