import assert from "node:assert/strict";
import { analysisOf } from "#core/analysis/strategy/analysisOf";
import { boundariesOf, parseBoundaries } from "#core/analysis/tags/mapBoundaries";
import { DRAWN_BOUNDARIES, QUARTILE_BOUNDARIES } from "#core/model/stages";
import { renderScene } from "#core/render/renderScene";
import { createSnapshot } from "#core/services/snapshot";
import { findingsOn } from "../ruleChecks";
import { mapOf } from "../strategy/analysed";

const own = ["// @boundaries 0.2, 0.5 0.9", "title Tea"];

describe("boundaries of a map", () => {
  it("are three ascending numbers between 0 and 1", () => {
    assert.deepEqual(parseBoundaries("0.25 0.5 0.75"), [0.25, 0.5, 0.75]);
    assert.deepEqual(parseBoundaries(" .2,0.5 ,  0.9 "), [0.2, 0.5, 0.9]);
    for (const text of [
      "",
      "0.2 0.5",
      "0.5 0.2 0.9",
      "0 0.5 0.9",
      "0.2 0.5 1",
      "a b c",
      "0.2 0.5 0.9 1",
      "1e-1 0.5 0.9",
    ]) {
      assert.equal(parseBoundaries(text), undefined, text);
    }
  });

  it("are those of its tag, the first that can be read, before those that are set", () => {
    assert.deepEqual(boundariesOf(mapOf(...own), QUARTILE_BOUNDARIES), [0.2, 0.5, 0.9]);
    assert.deepEqual(
      boundariesOf(mapOf("// @boundaries wide", ...own), QUARTILE_BOUNDARIES),
      [0.2, 0.5, 0.9],
    );
    assert.equal(boundariesOf(mapOf("title Tea"), QUARTILE_BOUNDARIES), QUARTILE_BOUNDARIES);
    assert.equal(boundariesOf(mapOf("title Tea", ...own), QUARTILE_BOUNDARIES), QUARTILE_BOUNDARIES);
  });

  it("hold for rules, analysis, snapshots and pictures", () => {
    const lines = ["// @stage Product", "component Power [0.5, 0.8]"];
    const contradictions = (text: readonly string[]) =>
      findingsOn(text.join("\n")).filter(({ rule }) => rule.id === "stated-stage-contradiction").length;
    assert.equal(contradictions(["title Tea", ...lines]), 1);
    assert.equal(contradictions([...own, ...lines]), 0);
    assert.equal(analysisOf(mapOf(...own, ...lines), DRAWN_BOUNDARIES).nodes[0]?.stage, 2);
    assert.deepEqual(createSnapshot("a.owm", 1, own.join("\n")).boundaries, [0.2, 0.5, 0.9]);
    const frame = (...text: readonly string[]) => JSON.stringify(renderScene(mapOf(...text)).frame);
    assert.notEqual(frame(...own), frame("title Tea"));
    assert.equal(frame("// @boundaries 0.175 0.4 0.7", "title Tea"), frame("title Tea"));
  });
});
