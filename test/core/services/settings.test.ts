import assert from "node:assert/strict";
import { DRAWN_BOUNDARIES, QUARTILE_BOUNDARIES } from "#core/model/stages";
import { DEFAULT_SETTINGS, readSettings } from "#core/services/settings";

describe("readSettings", () => {
  it("reads boundaries by name or as three numbers, and severities by rule", () => {
    assert.deepEqual(
      readSettings({ stageBoundaries: "quartile" }).settings.stageBoundaries,
      QUARTILE_BOUNDARIES,
    );
    assert.deepEqual(readSettings({ stageBoundaries: "drawn" }).settings.stageBoundaries, DRAWN_BOUNDARIES);
    assert.deepEqual(
      readSettings({ stageBoundaries: [0.2, 0.5, 0.8] }).settings.stageBoundaries,
      [0.2, 0.5, 0.8],
    );
    const { settings, problems } = readSettings({ rules: { disconnected: "off", portability: "hint" } });
    assert.deepEqual(settings.rules, { disconnected: "off", portability: "hint" });
    assert.deepEqual(problems, []);
  });

  it("falls back on a wrong value and says which and why", () => {
    for (const stageBoundaries of ["thirds", [0.5, 0.2, 0.8], [0.2, 0.5], [0, 0.5, 0.8], 7, {}]) {
      const { settings, problems } = readSettings({ stageBoundaries });
      assert.deepEqual(settings, DEFAULT_SETTINGS);
      assert.match(problems.join(), /^mapwright\.stageBoundaries: .* it is ignored\.$/);
    }
    const { settings, problems } = readSettings({ rules: { disconnected: "loud", portability: "hint" } });
    assert.deepEqual(settings.rules, { portability: "hint" });
    assert.match(problems.join(), /^mapwright\.rules: "disconnected" is set to "loud"/);
    assert.equal(readSettings({ rules: [] }).problems.length, 1);
  });

  it("reads switches, which are on unless they are off", () => {
    const off = readSettings({ inlayHints: { stages: false }, codeLens: false });
    assert.deepEqual([off.settings.inlayHintStages, off.settings.codeLens], [false, "off"]);
    const wrong = readSettings({ inlayHints: { stages: 1 }, codeLens: "no" });
    assert.deepEqual([wrong.settings.inlayHintStages, wrong.settings.codeLens], [true, "notable"]);
    assert.deepEqual(wrong.problems, [
      "mapwright.inlayHints.stages: 1 is not true or false; true is used.",
      'mapwright.codeLens: "no" is none of "off", "notable", "all"; "notable" is used.',
    ]);
    assert.deepEqual(readSettings({ inlayHints: null, codeLens: null }).problems, []);
  });

  it("reads how maps are formatted", () => {
    const { settings, problems } = readSettings({ format: { style: "compact", decimals: 2 } });
    assert.deepEqual([settings.formatStyle, settings.formatDecimals, problems], ["compact", 2, []]);
    const wrong = readSettings({ format: { style: "wide", decimals: 4 } });
    assert.deepEqual([wrong.settings.formatStyle, wrong.settings.formatDecimals], ["aligned", "keep"]);
    assert.deepEqual(wrong.problems, [
      'mapwright.format.style: "wide" is not aligned or compact; it is ignored.',
      "mapwright.format.decimals: 4 is not keep, 2 or 3; it is ignored.",
    ]);
    assert.deepEqual(readSettings({ format: { style: null, decimals: null, more: 1 } }).problems, []);
    assert.equal(readSettings({ format: "compact" }).problems.length, 1);
  });

  it("reads choices, and says which there are", () => {
    const { settings } = readSettings({ rename: { otherMaps: "always" }, outline: { order: "valueChain" } });
    assert.deepEqual([settings.renameOtherMaps, settings.outlineOrder], ["always", "valueChain"]);
    const wrong = readSettings({ rename: { otherMaps: true }, outline: { order: null } });
    assert.deepEqual([wrong.settings.renameOtherMaps, wrong.settings.outlineOrder], ["ask", "file"]);
    assert.deepEqual(wrong.problems, [
      'mapwright.rename.otherMaps: true is none of "ask", "never", "always"; "ask" is used.',
    ]);
  });

  it("takes no settings for the defaults", () => {
    for (const section of [undefined, null, {}, 3, "x", []]) {
      assert.deepEqual(readSettings(section), { settings: DEFAULT_SETTINGS, problems: [] });
    }
  });
});
