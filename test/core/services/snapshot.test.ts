import assert from "node:assert/strict";
import { print } from "#core/language/print";
import { QUARTILE_BOUNDARIES } from "#core/model/stages";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { createSnapshot, editSnapshot, updateSnapshot, withSettings } from "#core/services/snapshot";

describe("snapshots", () => {
  it("follow edits one after another and leave earlier versions alone", () => {
    const first = createSnapshot("file:///a.owm", 1, "component A [0.5, 0.5]\nA->B");
    const second = updateSnapshot(first, 2, [
      { start: 10, end: 11, text: "Tea" },
      { start: 25, end: 26, text: "Tea" },
    ]);
    assert.equal(print(second.tree), "component Tea [0.5, 0.5]\nTea->B");
    assert.equal(second.version, 2);
    assert.deepEqual(
      second.map.nodes.map(({ name }) => name),
      ["Tea"],
    );
    assert.equal(print(first.tree), "component A [0.5, 0.5]\nA->B");
  });

  it("keep their settings unless given others", () => {
    const settings = { ...DEFAULT_SETTINGS, stageBoundaries: QUARTILE_BOUNDARIES };
    const first = createSnapshot("file:///a.owm", 1, "", settings);
    assert.equal(updateSnapshot(first, 2, []).settings, settings);
  });

  it("follow an editor's edits, each placed in what the one before left", () => {
    const first = createSnapshot("file:///a.owm", 1, "component A [0.5, 0.5]\r\nA->B");
    const at = (line: number, character: number) => ({ line, character });
    const second = editSnapshot(first, 2, [
      { range: { start: at(0, 10), end: at(0, 11) }, text: "Tea\nx" },
      { range: { start: at(1, 0), end: at(1, 1) }, text: "" },
      { range: { start: at(9, 9), end: at(9, 9) }, text: "!" },
      { range: { start: at(0, 3), end: at(0, 0) }, text: "COM" },
    ]);
    assert.equal(print(second.tree), "COMponent Tea\n [0.5, 0.5]\r\nA->B!");
    assert.deepEqual([second.uri, second.version], ["file:///a.owm", 2]);
    assert.equal(print(editSnapshot(second, 3, [{ text: "title X" }]).tree), "title X");
  });

  it("build their map once, and keep it under other settings", () => {
    const first = createSnapshot("file:///a.owm", 1, "component A [0.5, 0.5]");
    const settings = { ...DEFAULT_SETTINGS, stageBoundaries: QUARTILE_BOUNDARIES };
    const second = withSettings(first, settings);
    assert.equal(second.settings, settings);
    assert.equal(second.map, first.map);
    assert.equal(first.map, first.map);
  });

  it("have the right map whichever versions in between were asked for theirs", () => {
    const text = ["component Kettle [0.4, 0.3]", "Kettle->Water", ...Array(20).fill("// filler")].join("\n");
    let snapshot = createSnapshot("file:///a.owm", 1, text);
    assert.equal(snapshot.map.dependencies[0]?.from?.name, "Kettle");
    for (const letter of "abcd") {
      snapshot = updateSnapshot(snapshot, snapshot.version + 1, [{ start: 10, end: 10, text: letter }]);
      snapshot = withSettings(snapshot, { ...DEFAULT_SETTINGS });
      if (letter === "b") assert.equal(snapshot.map.nodes[0]?.name, "baKettle");
    }
    assert.equal(snapshot.map.nodes[0]?.name, "dcbaKettle");
    assert.equal(snapshot.map.dependencies[0]?.from, undefined);
    assert.equal(snapshot.map.tree, snapshot.tree);
  });
});
