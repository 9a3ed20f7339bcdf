import assert from "node:assert/strict";
import { looseName } from "#core/analysis/portfolio/looseName";

describe("looseName", () => {
  for (const [a, b] of [
    ["blueprint", "blueprints"],
    ["multi-modal", "multimodal"],
    ["supply_chain awareness", "supply chain awareness"],
    ["story", "stories"],
    ["process", "processes"],
    ["box", "boxes"],
    ["batch", "batches"],
    ["driver's plans", "driver’s plan"],
    ["food/water", "food & water"],
    ["règle d’or", "règles d'or"],
  ] as const) {
    it(`takes '${a}' and '${b}' for the same`, () => assert.equal(looseName(a), looseName(b)));
  }

  for (const [a, b] of [
    ["gas", "ga"],
    ["tomorrow's", "tomorrow"],
    ["goods", "good"],
    ["status", "statu"],
    ["analysis", "analysi"],
    ["business", "busines"],
    ["level 1", "level 2"],
    ["data", "date"],
  ] as const) {
    it(`keeps '${a}' and '${b}' apart`, () => assert.notEqual(looseName(a), looseName(b)));
  }

  it("is empty where there is neither letter nor digit", () => {
    assert.equal(looseName("--- !"), "");
  });
});
