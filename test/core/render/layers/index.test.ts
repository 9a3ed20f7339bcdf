import assert from "node:assert/strict";
import { boxOf } from "#core/render/boxes";
import { LAYERS } from "#core/render/layers/index";
import { LEGEND_BOX } from "#core/render/layers/layer";
import { legendSymbolSvg } from "#core/render/layers/legend";
import { THEMES } from "#core/render/themes/index";
import type { ThemeId } from "#core/render/themes/theme";
import { readXml } from "../../../support/xml";
import { fixture } from "./fixture";
import { layered, shown } from "./layered";

describe("the registry of layers", () => {
  it("names each once, in kebab-case, with a title and a sentence or two", () => {
    const ids = LAYERS.map(({ id }) => id);
    assert.deepEqual(ids, [
      "bottlenecks",
      "critical-path",
      "mismatches",
      "roles",
      "groups",
      "movement",
      "future",
    ]);
    for (const { title, explanation } of LAYERS) {
      assert.match(title, /^[A-Z][a-z]+( [a-z]+)?$/);
      assert.match(explanation, /^[A-Z].*\.$/);
    }
  });

  it("has something to say of the fixture in every layer, with a sign for each word of the legend", () => {
    for (const { layer, reading, marks } of layered(
      fixture,
      LAYERS.map(({ id }) => id),
    ).layers) {
      const alone = shown(fixture, layer.id);
      if (layer.id !== "movement") assert.equal(reading.nothing, undefined, layer.id);
      assert.equal(alone.reading.nothing, undefined, layer.id);
      assert.ok(alone.marks.length > 0 && alone.reading.legend.length > 0, layer.id);
      assert.ok(marks.length > 0 || layer.id === "movement", layer.id);
    }
  });

  it("draws signs that fit a legend, without anything that a strict page refuses", () => {
    for (const { id } of LAYERS) {
      for (const entry of shown(fixture, id).reading.legend) {
        const svg = legendSymbolSvg(entry, "plain");
        readXml(svg);
        assert.doesNotMatch(svg, / style=|<style|<script/);
        for (const shape of entry.symbol) {
          const box = boxOf(shape, THEMES.plain);
          if (box === undefined || shape.shape === "text") continue;
          const inside =
            box.left >= 0 &&
            box.top >= -2 &&
            box.right <= LEGEND_BOX.width &&
            box.bottom <= LEGEND_BOX.height + 2;
          assert.ok(inside || shape.shape === "rect", `${id}: ${entry.words}`);
        }
      }
    }
  });

  it("tells everything apart without colours, in every look", () => {
    for (const theme of Object.keys(THEMES) as ThemeId[]) {
      for (const { id } of LAYERS) {
        const forms = shown(fixture, id).reading.legend.map((entry) =>
          legendSymbolSvg(entry, theme)
            .replace(/#[\da-f]{6}/g, "#")
            .replace(/ (?:fill|stroke)-opacity="[^"]*"/g, ""),
        );
        assert.equal(new Set(forms).size, forms.length, `${id} in ${theme}`);
      }
    }
  });
});
