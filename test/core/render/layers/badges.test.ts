import assert from "node:assert/strict";
import { around, boxOf } from "#core/render/boxes";
import { type BadgeForm, badgeShapes, badgeSize } from "#core/render/layers/badges";
import { THEMES } from "#core/render/themes/index";

const FORMS: readonly BadgeForm[] = [
  "pill",
  "circle",
  "square",
  "diamond",
  "hexagon",
  "octagon",
  "triangle",
  "house",
];

describe("badges", () => {
  for (const form of FORMS) {
    it(`${form}: lies within its size about its place, with its text inside`, () => {
      const badge = { form, text: "8", ink: "#000000", letters: "#ffffff" };
      const { width, height } = badgeSize(badge);
      const shapes = badgeShapes(badge, { x: 100, y: 100 });
      assert.equal(shapes.length, 2);
      const outer = around(100, 100, Math.max(width, height) / 2 + 0.01);
      for (const shape of shapes) {
        const box = boxOf(shape, THEMES.plain);
        assert.ok(box && box.left >= outer.left && box.right <= outer.right, form);
        assert.ok(box.top >= outer.top && box.bottom <= outer.bottom, form);
      }
    });
  }

  it("grow with their text and may be hollow", () => {
    const badge = { form: "pill", text: "gap 0.42", ink: "#111111", letters: "#eeeeee" } as const;
    assert.ok(badgeSize(badge).width > 40);
    const [full, text] = badgeShapes(badge, { x: 0, y: 0 });
    assert.deepEqual([full?.fill, text?.fill], ["#111111", "#eeeeee"]);
    const [hollow, ink] = badgeShapes({ ...badge, hollow: true, dash: "2 2" }, { x: 0, y: 0 });
    assert.deepEqual(
      [hollow?.fill, hollow?.stroke, hollow?.dash, ink?.fill],
      ["#eeeeee", "#111111", "2 2", "#111111"],
    );
  });
});
