import assert from "node:assert/strict";
import { variantsOf } from "../../../client/src/compare/variantNames";

describe("variants of a map", () => {
  const there = (...names: readonly string[]) => names.map((name) => `/maps/${name}`);

  it("are the files beside it whose names begin as its own does", () => {
    const paths = there("tea.c.owm", "tea.owm", "tea.b.owm", "teapot.owm", "coffee.a.owm", "sub/tea.b.owm");
    assert.deepEqual(variantsOf("/maps/tea.a.owm", paths), there("tea.b.owm", "tea.c.owm", "tea.owm"));
    assert.deepEqual(variantsOf("/maps/tea.owm", paths), there("tea.b.owm", "tea.c.owm"));
  });

  it("may be told apart in other ways", () => {
    const paths = there("Tea-2030.owm", "tea_b.wm", "tea (2).owm", "2030-tea.owm");
    assert.deepEqual(variantsOf("/maps/tea.owm", paths), there("Tea-2030.owm", "tea (2).owm", "tea_b.wm"));
    assert.deepEqual(variantsOf("/maps/alone.owm", paths), []);
  });
});
