import assert from "node:assert/strict";
import { perhapsMeant, sameButForMarks } from "#core/analysis/meantName";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

const mapOf = (...names: readonly string[]) =>
  buildMap(parse(names.map((name, at) => `component ${name} [0.5, 0.${at}]`).join("\n")));

describe("names that are meant", () => {
  it("differ in marks and plural endings, when they are the only ones", () => {
    const map = mapOf("Point of Sale", "“Milk”", "Multi-modal", "multimodal", "Tea", "Tea");
    assert.equal(sameButForMarks(map, "points of sale.")?.name, "Point of Sale");
    assert.equal(sameButForMarks(map, "milk")?.name, "“Milk”");
    assert.equal(sameButForMarks(map, "multi modal"), undefined);
    assert.equal(sameButForMarks(map, "tea,")?.name, "Tea", "declared twice");
    assert.equal(sameButForMarks(map, "->"), undefined);
  });

  it("hold the words, are held by them, or differ by a letter", () => {
    const map = mapOf("Point of Sale", "Tea", "Tea pot", "Water", "Level 1");
    assert.equal(perhapsMeant(map, "sale")?.name, "Point of Sale");
    assert.equal(perhapsMeant(mapOf("tea for tea"), "tea")?.name, "tea for tea");
    assert.equal(perhapsMeant(map, "of")?.name, undefined, "too short");
    assert.equal(perhapsMeant(map, "old tea pot")?.name, "Tea pot");
    assert.equal(perhapsMeant(map, "tea with water"), undefined, "two of them");
    assert.equal(perhapsMeant(map, "tea, water"), undefined);
    assert.equal(perhapsMeant(map, "watr")?.name, "Water");
    assert.equal(perhapsMeant(map, "level 2"), undefined);
  });

  it("are none among many that share a word", () => {
    const map = mapOf(...Array.from({ length: 3000 }, (_, at) => `Part ${at}`));
    for (let at = 0; at < 3000; at++) assert.equal(perhapsMeant(map, `part x${at} of ${at}`), undefined);
  });
});
