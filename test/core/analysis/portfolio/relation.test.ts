import assert from "node:assert/strict";
import { relationOf } from "#core/analysis/portfolio/relation";
import { declarations, numbered, summary } from "./summaries";

const map = (name: string, ...lines: readonly string[]) => ({
  uri: `file:///maps/${name}.owm`,
  summary: summary(...lines),
});
const relation = (a: ReturnType<typeof map>, b: ReturnType<typeof map>) => {
  const shared = [...a.summary.names.keys()].filter((key) => b.summary.names.has(key)).length;
  assert.equal(relationOf(a, b, shared), relationOf(b, a, shared), "a relation has no direction");
  return relationOf(a, b, shared);
};
const names = (shared: number, own: string, others: number) =>
  declarations(...numbered("Shared", shared), ...numbered(own, others));

describe("relation of two maps", () => {
  it("is by names from eight and half of the smaller map on", () => {
    assert.equal(relation(map("a", ...names(8, "A", 8)), map("b", ...names(8, "B", 40))), "names");
    assert.equal(relation(map("a", ...names(7, "A", 0)), map("b", ...names(7, "B", 0))), undefined);
    assert.equal(relation(map("a", ...names(8, "A", 9)), map("b", ...names(8, "B", 40))), undefined);
  });

  it("is by a submap's address, url line, or name", () => {
    const power = map("power", "title Electricity", "component Coal [0.1, 0.5]");
    assert.equal(relation(map("a", "submap P [0.5, 0.5] url(power.owm)"), power), "submap");
    assert.equal(relation(map("a", "submap P [0.5, 0.5] url(p)", "url p [./power.owm]"), power), "submap");
    assert.equal(relation(map("a", "submap electricity [0.5, 0.5]"), power), "submap");
    assert.equal(relation(map("a", "submap Power [0.5, 0.5]"), power), "submap");
    assert.equal(relation(map("a", "submap P [0.5, 0.5] url(other.owm)"), power), undefined);
    assert.equal(relation(map("a", "component Power [0.5, 0.5]"), power), undefined);
  });

  it("is by naming each other", () => {
    const shop = map("shop", "title Tea shop", "component Electricity [0.3, 0.8]");
    const power = map("power", "title Electricity", "component Shop [0.9, 0.5]");
    assert.equal(relation(shop, power), "mention");
    assert.equal(relation(shop, map("power", "title Electricity")), undefined);
  });

  it("is none between variants of the same thing", () => {
    const lines = names(20, "A", 0);
    const variant = (name: string, family: string) =>
      map(name, `// @variant ${name} of ${family}`, "title T", ...lines);
    assert.equal(relation(variant("low", "x"), variant("high", "x")), undefined);
    assert.equal(relation(variant("low", "x"), variant("high", "y")), "names");
    assert.equal(relation(variant("low", "x"), map("plain", ...lines)), "names");
  });
});
