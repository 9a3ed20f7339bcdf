import assert from "node:assert/strict";
import { concern, sameSummary } from "#core/analysis/portfolio/concern";
import { declarations, numbered, summary } from "./summaries";

const map = (path: string, ...lines: readonly string[]) => ({
  uri: `file:///${path}`,
  summary: summary(...lines),
});

describe("concern between maps", () => {
  const parts = declarations(...numbered("Part", 8));

  it("is there when they are related, wherever they are", () => {
    assert.equal(concern(map("a/x.owm", ...parts), map("b/y.owm", ...parts)), true);
    assert.equal(concern(map("a/x.owm", ...parts.slice(1)), map("b/y.owm", ...parts)), false);
  });

  it("is there when they are in one folder and spell a name nearly the same", () => {
    const [users, user, tea] = ["Users", "user", "Tea"].map((name) => declarations(name));
    assert.equal(concern(map("a/x.owm", ...(users ?? [])), map("a/y.owm", ...(user ?? []))), true);
    assert.equal(concern(map("a/x.owm", ...(users ?? [])), map("b/y.owm", ...(user ?? []))), false);
    assert.equal(concern(map("a/x.owm", ...(users ?? [])), map("a/y.owm", ...(tea ?? []))), false);
  });

  it("is not there between variants", () => {
    const variant = (name: string) => [`// @variant ${name} of x`, "title T", ...parts];
    assert.equal(concern(map("a/x.owm", ...variant("a")), map("a/y.owm", ...variant("b"))), false);
  });
});

describe("sameSummary", () => {
  const lines = ["// @variant a of b", "title Tea", "component Cup [0.5, 0.5]"];

  it("is true for what says nothing else to others", () => {
    assert.ok(sameSummary(summary(...lines), summary(...lines, "// more", "note Hot [0.1, 0.1]")));
  });

  for (const [what, other] of [
    ["title", ["// @variant a of b", "title Coffee", "component Cup [0.5, 0.5]"]],
    ["variant", ["// @variant c of b", "title Tea", "component Cup [0.5, 0.5]"]],
    ["position", ["// @variant a of b", "title Tea", "component Cup [0.5, 0.6]"]],
    ["spelling", ["// @variant a of b", "title Tea", "component CUP [0.5, 0.5]"]],
    ["target", ["// @variant a of b", "title Tea", "component Cup [0.5, 0.5] evolve 0.7"]],
    ["line", ["// @variant a of b", "title Tea", "", "component Cup [0.5, 0.5]"]],
    ["name", [...lines, "component Tea [0.5, 0.6]"]],
    ["address", [...lines, "url x [y.owm]"]],
    ["axis", [...lines, "evolution a->b->c->d"]],
    ["kind", ["// @variant a of b", "title Tea", "submap Cup [0.5, 0.5]"]],
  ] as const) {
    it(`is false for another ${what}`, () => {
      assert.equal(sameSummary(summary(...lines), summary(...other)), false);
    });
  }
});
