import assert from "node:assert/strict";
import fc from "fast-check";
import type { Scene, TextShape } from "#core/render/scene";
import { textWidth } from "#core/render/text/textWidth";
import { draw, shapesOf } from "../../../support/pictures";

/** What a text covers, turned ones included; letters reach 0.75 of their size up and 0.25 down. */
function boxOf({ x, y, lines, size, bold, anchor = "start", lineHeight = size, rotation }: TextShape) {
  const width = Math.max(...lines.map((line) => textWidth(line, { size, bold: bold === true })));
  const left = anchor === "middle" ? -width / 2 : anchor === "end" ? -width : 0;
  const [top, bottom] = [-0.75 * size, (lines.length - 1) * lineHeight + 0.25 * size];
  if (rotation?.angle !== -90)
    return { left: x + left, right: x + left + width, top: y + top, bottom: y + bottom };
  return { left: x + top, right: x + bottom, top: y - left - width, bottom: y - left };
}

/** Fails when two texts of the frame cover each other, or one leaves the picture to the right or below. */
function assertApart(scene: Scene, where: string): void {
  const texts = shapesOf(scene.frame, "text");
  const boxes = texts.map(boxOf);
  const { x, y, width, height } = scene.viewBox;
  boxes.forEach((box, at) => {
    const words = texts[at]?.lines.join(" / ");
    assert.ok(box.right <= x + width + 0.01 && box.bottom <= y + height + 0.01, `${words} leaves ${where}`);
    boxes.slice(at + 1).forEach((other, index) => {
      const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
      const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
      const both = `"${words}" and "${texts[at + 1 + index]?.lines.join(" / ")}" in ${where}`;
      assert.ok(across <= 0.01 || down <= 0.01, both);
    });
  });
}

const words = fc.oneof(
  fc.constantFrom("", "A", "Genesis", "genesis / concept", "Unverständlichkeitsvermutung", "W".repeat(200)),
  fc.constantFrom(
    "product / converging towards what everybody does",
    "👩‍💻 🫖 茶",
    "i i i i i i i i i i i i i i i i i",
  ),
  fc
    .array(fc.constantFrom("the", "value", "Commodityutility", "x", "of"), { maxLength: 40 })
    .map((all) => all.join(" ")),
);
const width = fc.integer({ min: 40, max: 2400 });
const height = fc.integer({ min: 40, max: 1600 });

describe("labels of the axes", function () {
  this.timeout(60_000);

  it("never overlap, whatever they say and however narrow the map is", () => {
    fc.assert(
      fc.property(
        fc.tuple(words, words, words, words),
        fc.tuple(words, words, words),
        width,
        height,
        (stages, ends, w, h) => {
          const text = `evolution ${stages.join("->")}\ny-axis ${ends.join("->")}\n`;
          for (const style of ["plain", "wardley"] as const) {
            assertApart(draw(text, { width: w, height: h, style }), `${w} x ${h}, ${JSON.stringify(text)}`);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("never overlap where the author says where stages meet", () => {
    const edge = fc.integer({ min: 1, max: 99 }).map((share) => share / 100);
    fc.assert(
      fc.property(fc.uniqueArray(edge, { minLength: 1, maxLength: 8 }), words, width, (edges, label, w) => {
        const name = label.replace(/[^a-z ]/gi, "").trim() || "Stage";
        const stages = [...edges.sort((a, b) => a - b), 1].map((at) => `"${name}"@${at.toFixed(2)}`);
        const text = `wardley-beta\nevolution ${stages.join(" -> ")}\n`;
        assertApart(draw(text, { width: w, height: 300, style: "plain" }), `${w}: ${text}`);
      }),
      { numRuns: 200 },
    );
  });

  it("never overlap while they are OnlineWardleyMaps' own", () => {
    for (let w = 40; w < 1400; w += 13)
      assertApart(draw("", { width: w, height: 400, style: "wardley" }), String(w));
  });

  it("get smaller, all alike, before a word is broken", () => {
    const label = "Unverständlichkeit";
    const scene = draw(`evolution ${label}->B->C->D`, { width: 600, height: 400, style: "plain" });
    const labels = shapesOf(scene.frame, "text").filter(({ italic }) => italic);
    assert.deepEqual(
      labels.map(({ lines }) => lines.join()),
      [label, "B", "C", "D"],
    );
    const sizes = new Set(labels.map(({ size }) => size));
    assert.equal(sizes.size, 1);
    assert.ok(Math.max(...sizes) < 13);
  });
});
