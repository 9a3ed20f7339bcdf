import assert from "node:assert/strict";
import { faded, mix } from "#core/render/layers/fade";
import { THEMES } from "#core/render/themes/index";
import { contrast } from "./contrast";
import { plainScene } from "./layered";

describe("fading", () => {
  it("mixes colours, keeps their transparency and leaves what is none", () => {
    assert.equal(mix("#000000", "#ffffff", 0.5), "#808080");
    assert.equal(mix("#ffffffcc", "#000000", 1), "#000000cc");
    assert.equal(mix("url(#paint)", "#ffffff", 0.5), "url(#paint)");
    assert.equal(mix("none", "#ffffff", 0.5), "none");
  });

  it("keeps names readable in every look", () => {
    for (const theme of Object.values(THEMES)) {
      const text = theme.component.text.slice(0, 7);
      assert.ok(contrast(mix(text, theme.page, 0.45), theme.page) >= 2.4, theme.id);
    }
  });

  it("changes colours alone", () => {
    for (const element of plainScene("component A [0.5, 0.5] (ecosystem, build)\nevolve A 0.8").elements) {
      const after = faded(element, THEMES.plain);
      assert.notDeepEqual(after, element);
      assert.deepEqual(
        after.shapes.map(({ fill, stroke, opacity, ...rest }) => rest),
        element.shapes.map(({ fill, stroke, opacity, ...rest }) => rest),
      );
    }
  });
});
