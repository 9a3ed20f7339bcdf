import assert from "node:assert/strict";
import { analysed } from "./analysed";

describe("groups", () => {
  const { groups } = analysed([
    "// @group data",
    "component A [0.8, 0.5]",
    "// @group model",
    "component B [0.6, 0.5]",
    "// @group code",
    "component C [0.4, 0.5]",
    "component Free [0.3, 0.5]",
    "A->B",
    "B->C",
    "B->Free",
  ]);

  it("are those of the tags, in order of appearance", () => {
    assert.deepEqual(groups.names, ["data", "model", "code"]);
    assert.deepEqual(groups.of, ["data", "model", "code", undefined]);
  });

  it("have links inside and across", () => {
    assert.equal(groups.grouped.length, 2);
    assert.equal(groups.crossing.length, 2);
  });

  it("are tied together by a component with three around it, itself included", () => {
    assert.deepEqual(
      groups.ties.map(({ node, groups: tied, crossing, links }) => [node.name, tied, crossing, links]),
      [["B", ["code", "data", "model"], 2, 3]],
    );
  });

  it("are none without tags", () => {
    const none = analysed(["component A [0.8, 0.5]", "component B [0.6, 0.5]", "A->B"]).groups;
    assert.deepEqual([none.names, none.grouped, none.ties], [[], [], []]);
  });
});
