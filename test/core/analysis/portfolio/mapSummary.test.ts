import assert from "node:assert/strict";
import { summary } from "./summaries";

describe("summary of a map", () => {
  it("has each name once, with its first position and where it is to go", () => {
    const { names } = summary(
      "component Tea  Cup [0.5, 0.3] evolve 0.6",
      "component tea cup [0.1, 0.9]",
      "component Water",
      "evolve Water",
    );
    assert.deepEqual([...names.keys()], ["tea cup", "water"]);
    const { name, kind, visibility, evolution, positioned, target, range } =
      names.get("tea cup") ?? assert.fail();
    assert.deepEqual(
      [name, kind, visibility, evolution, positioned, target],
      ["Tea Cup", "component", 0.5, 0.3, true, 0.6],
    );
    assert.deepEqual(range, { start: { line: 0, character: 10 }, end: { line: 0, character: 18 } });
    const water = names.get("water");
    assert.deepEqual([water?.positioned, water?.target], [false, undefined]);
  });

  it("knows anchors, declared or implied", () => {
    const anchors = (...lines: readonly string[]) =>
      [...summary(...lines).names.values()].filter(({ isAnchor }) => isAnchor).map(({ name }) => name);
    const chain = ["component Tea [0.5, 0.3]", "User->Tea"];
    assert.deepEqual(anchors("anchor User [0.9, 0.3]", ...chain), ["User"]);
    assert.deepEqual(anchors("component User [0.9, 0.3]", ...chain), ["User"]);
  });

  it("has the addresses to which submaps lead", () => {
    const { addresses } = summary(
      "url shop [https://example.org]",
      "submap Shop [0.5, 0.5] url(SHOP)",
      "submap Power [0.4, 0.5] url(power.owm)",
    );
    assert.deepEqual(addresses, ["https://example.org", "power.owm"]);
  });

  it("has the title folded, and the axis where it is the author's own", () => {
    assert.equal(summary("title Tea  Shop").titleKey, "tea shop");
    assert.equal(summary("component A [0.1, 0.1]").titleKey, undefined);
    assert.equal(summary("evolution Genesis -> Custom -> Product -> Commodity").ownAxis, undefined);
    assert.equal(summary("evolution Slow -> b -> c -> Fast").ownAxis, "slow\nb\nc\nfast");
  });
});
