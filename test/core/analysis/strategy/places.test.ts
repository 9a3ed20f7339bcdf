import assert from "node:assert/strict";
import { linkRange, movementRange, nameRange, placed, stageWord } from "#core/analysis/strategy/places";
import { slice } from "../../../support/marked";
import { analysed, mapOf } from "./analysed";

const lines = [
  'component "Hot\\nWater" [0.5, 0.61] evolve 0.8',
  "component Tea [0.7, 0.7]",
  "Tea -> Hot Water; boils",
  "evolve Tea->Chai 0.9 label [1, 2]",
  "evolve Tea",
];
const map = mapOf(...lines);
const text = lines.join("\n");

describe("places", () => {
  it("are the names, the ends of links, and the numbers of movements", () => {
    assert.deepEqual(
      map.nodes.map((node) => slice(text, nameRange(node))),
      ['"Hot\\nWater"', "Tea"],
    );
    assert.deepEqual(
      map.dependencies.map((link) => slice(text, linkRange(link))),
      ["Tea -> Hot Water"],
    );
    assert.deepEqual(
      map.movements.map((movement) => slice(text, movementRange(movement))),
      ["evolve 0.8", "0.9", "evolve Tea"],
    );
  });

  it("name a component on one line, with its evolution", () => {
    assert.deepEqual(map.nodes.map(placed), ["'Hot Water' (0.61)", "'Tea' (0.70)"]);
  });

  it("name stages in the map's words where its axis is no market", () => {
    assert.equal(stageWord(analysed(lines), 0.5), "Product");
    assert.equal(stageWord(analysed(["evolution Novel->Emerging->Good->Best", ...lines]), 0.5), "Product");
    assert.equal(stageWord(analysed(["evolution a->b->c->d", ...lines]), 0.5), "c");
  });
});
