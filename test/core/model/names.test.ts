import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

const ends = (text: string) =>
  buildMap(parse(text)).dependencies.map((link) => [link.from?.line, link.to?.line]);

describe("name resolution", () => {
  it("prefers the exact spelling, then folds case and blanks", () => {
    assert.deepEqual(ends("component tea [.1,.1]\ncomponent Tea [.2,.2]\nTea->tea\nTEA->x"), [
      [1, 0],
      [0, undefined],
    ]);
    assert.deepEqual(ends("component Cup Of Tea [.1,.1]\ncup of  tea->cup\u00a0of tea"), [[0, 0]]);
  });

  it("takes the first declaration: components, anchors, submaps, then children of pipelines", () => {
    assert.deepEqual(
      ends("submap A [.1,.1]\nanchor A [.1,.1]\ncomponent A [.1,.1]\ncomponent A [.2,.2]\nA->A"),
      [[2, 2]],
    );
    assert.deepEqual(
      ends("component P [.5,.5]\npipeline P\n{\ncomponent A [.1]\n}\nanchor A [.9,.9]\nA->P"),
      [[5, 0]],
    );
  });

  it("finds names declared below their use, and quoted ones with line breaks", () => {
    assert.deepEqual(ends('"Hot\\nWater"->Hot Water\ncomponent "Hot\\nWater" [.1,.1]'), [[1, 1]]);
  });

  it("lets evolve and pipeline fold names too", () => {
    const map = buildMap(parse("component Tea [.5,.5]\nevolve tea 0.9\npipeline TEA [0.2, 0.6]"));
    assert.equal(map.nodes[0]?.movement?.target, 0.9);
    assert.equal(map.nodes[0]?.pipeline?.range?.end, 0.6);
  });
});
