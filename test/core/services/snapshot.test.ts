import assert from "node:assert/strict";
import fc from "fast-check";
import { summaryOf } from "#core/analysis/portfolio/mapSummary";
import { analysisToJson } from "#core/analysis/strategy/analysisJson";
import { print } from "#core/language/print";
import { QUARTILE_BOUNDARIES } from "#core/model/stages";
import { completion } from "#core/services/completion";
import { diagnostics } from "#core/services/diagnostics";
import { hover } from "#core/services/hover";
import { semanticTokens } from "#core/services/semanticTokens";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import {
  createSnapshot,
  editSnapshot,
  type Snapshot,
  updateSnapshot,
  withSettings,
} from "#core/services/snapshot";
import { analysisOfSnapshot } from "#core/services/snapshotAnalysis";
import { FULL_CLIENT } from "../../support/maps";
import { changeOf, mapText, relativeChange } from "../../support/randomMaps";

/** What is asked for while somebody types. */
function answers(snapshot: Snapshot) {
  const ends = snapshot.tree.lines.map(({ text }, line) => ({ line, character: text.length }));
  const some = ends.filter(({ line }) => line % 5 === 0);
  return {
    analysis: analysisToJson(analysisOfSnapshot(snapshot)),
    summary: summaryOf(snapshot.map),
    tokens: semanticTokens(snapshot),
    diagnostics: diagnostics(snapshot),
    hovers: some.map(({ line }) => hover(snapshot, { line, character: 12 }, FULL_CLIENT)),
    completions: some.map((end) => completion(snapshot, end, FULL_CLIENT)),
  };
}

/** A map whose links, pipelines and movements hang together, so that much is worked out of it. */
const CHAIN = [
  "anchor User [0.98, 0.5]",
  ...Array.from({ length: 12 }, (_, i) => `component Part ${i} [0.${90 - 7 * i}, 0.${15 + ((i * 37) % 80)}]`),
  "pipeline Part 3 [0.2, 0.8]",
  "evolve Part 4 0.9",
  "User->Part 0",
  ...Array.from({ length: 11 }, (_, i) => `Part ${i >> 1}->Part ${i + 1}`),
  "Part 2->Part 11; limited",
].join("\n");

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

  it("answer as those that were read anew, after any sequence of edits", () => {
    fc.assert(
      fc.property(mapText, fc.array(relativeChange, { minLength: 1, maxLength: 4 }), (start, changes) => {
        let whole = `${CHAIN}\n${start}\n`;
        let snapshot = createSnapshot("file:///a.owm", 1, whole);
        answers(snapshot);
        for (const relative of changes) {
          const change = changeOf(whole, relative);
          whole = whole.slice(0, change.start) + change.text + whole.slice(change.end);
          snapshot = updateSnapshot(snapshot, snapshot.version + 1, [change]);
          const anew = createSnapshot("file:///a.owm", 1, whole);
          assert.deepEqual(answers(snapshot), answers(anew));
        }
      }),
      { numRuns: 12 },
    );
  });

  it("answer so while a link is written and taken out again", () => {
    let whole = CHAIN;
    let snapshot = createSnapshot("file:///a.owm", 1, whole);
    const at = CHAIN.indexOf("Part 0->Part 1") + "Part 0->Part 1".length;
    for (let turn = 0; turn < 6; turn++) {
      const change =
        turn < 3
          ? { start: at + turn, end: at + turn, text: "10 "[turn] ?? "" }
          : { start: at + 5 - turn, end: at + 6 - turn, text: "" };
      whole = whole.slice(0, change.start) + change.text + whole.slice(change.end);
      snapshot = updateSnapshot(snapshot, snapshot.version + 1, [change]);
      assert.deepEqual(answers(snapshot), answers(createSnapshot("file:///a.owm", 1, whole)));
    }
    assert.equal(whole, CHAIN);
  });
});
