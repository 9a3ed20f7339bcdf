import assert from "node:assert/strict";
import type { Range } from "#core/language/text";
import { QUARTILE_BOUNDARIES } from "#core/model/stages";
import { inlayHints } from "#core/services/inlayHint";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { type OpenMap, openMap, openMapWith } from "../../support/maps";

const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

/** Each line with its hints in braces where they stand. */
function hinted({ snapshot, text }: OpenMap, range: Range = ALL): readonly string[] {
  const lines = text.split("\n");
  for (const { position, label } of inlayHints(snapshot, range).reverse()) {
    const line = lines[position.line] ?? "";
    lines[position.line] = `${line.slice(0, position.character)}{${label}}${line.slice(position.character)}`;
  }
  return lines;
}

describe("inlay hints", () => {
  it("say the stage behind coordinates and targets", () => {
    const map = openMap(
      "component A [0.5, 0.1] (buy) label [1, 2]",
      "component B [0.5, 0.3]",
      "submap C [0.5, 0.5]",
      "component D [0.5, 0.9] evolve 0.95",
      "evolve A 0.5 label [3, 4]",
    );
    assert.deepEqual(hinted(map), [
      "component A [0.5, 0.1]{Genesis} (buy) label [1, 2]",
      "component B [0.5, 0.3]{Custom Built}",
      "submap C [0.5, 0.5]{Product}",
      "component D [0.5, 0.9]{Commodity} evolve 0.95{Commodity}",
      "evolve A 0.5{Product} label [3, 4]",
    ]);
  });

  it("say it of pipeline components", () => {
    const map = openMap("component P [0.5, 0.5]", "pipeline P", "{", "  component A [0.2]", "}");
    assert.equal(hinted(map)[3], "  component A [0.2]{Custom Built}");
  });

  it("are silent where nothing is said, and about anchors", () => {
    for (const line of [
      "anchor A [0.9, 0.5]",
      "component A",
      "component A [x, y]",
      "evolve A",
      "note n [0.1, 0.1]",
    ]) {
      assert.deepEqual(hinted(openMap(line)), [line]);
    }
  });

  it("use the map's labels, the type of the component and the boundaries that are set", () => {
    const labels = openMap("evolution a->b->c->d", "component A [0.5, 0.5]");
    assert.equal(hinted(labels)[1], "component A [0.5, 0.5]{c}");
    const type = openMap("title T", "// @type data", "component A [0.5, 0.5]");
    assert.equal(hinted(type)[2], "component A [0.5, 0.5]{Convergent}");
    const settings = { ...DEFAULT_SETTINGS, stageBoundaries: QUARTILE_BOUNDARIES };
    assert.equal(
      hinted(openMapWith(settings, "component A [0.5, 0.46]"))[0],
      "component A [0.5, 0.46]{Custom Built}",
    );
  });

  it("come for the lines that are asked for", () => {
    const map = openMap(
      ...["A", "B", "C", "D"].map((name) => `component ${name} [0.5, 0.5]`),
      "evolve A 0.9",
    );
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 5 } };
    assert.deepEqual(
      inlayHints(map.snapshot, range).map(({ position }) => position.line),
      [1, 2],
    );
  });

  it("explain themselves", () => {
    const [hint] = inlayHints(openMap("component A [0.5, 0.42]").snapshot, ALL);
    assert.equal(hint?.tooltip, "evolution 0.42: Product, at the Custom Built edge");
  });

  it("can be switched off", () => {
    const settings = { ...DEFAULT_SETTINGS, inlayHintStages: false };
    assert.deepEqual(inlayHints(openMapWith(settings, "component A [0.5, 0.5]").snapshot, ALL), []);
  });
});
