import assert from "node:assert/strict";
import { applyChanges } from "#core/edits/applyChanges";
import { mapEdits } from "#core/edits/mapEdits";
import { renderScene } from "#core/render/renderScene";
import { edited, lines, read, refusal } from "../edited";

const by = (element: string, x: number, y: number) => ({ op: "moveLabel", element, by: { x, y } }) as const;

describe("moving labels", () => {
  it("changes the digits of an offset, with the author's decimals", () => {
    assert.equal(
      edited("component Tea [0.5, 0.6] label [-20,  4] inertia\n", by("component:tea", 5, -10.4)),
      "component Tea [0.5, 0.6] label [-15,  -6] inertia\n",
    );
    assert.equal(
      edited("component Tea [0.5, 0.6] label [-85.48, 3.78]\n", by("component:tea", 1, 0)),
      "component Tea [0.5, 0.6] label [-84.48, 3.78]\n",
    );
  });

  it("writes the offset at which a label stands, when nobody has placed it", () => {
    for (const name of ["Tea", "A name of several words", '"Two\\nlines"']) {
      const text = `component ${name} [0.5, 0.5] (buy)\n`;
      const [{ id = "", shapes: before } = { shapes: [] }] = renderScene(read(text)).elements;
      const after = renderScene(read(edited(text, by(id, 0, 30)))).elements[0];
      const [old, now] = [before, after?.shapes ?? []].map((shapes) =>
        shapes.find(({ shape }) => shape === "text"),
      );
      assert.ok(old?.shape === "text" && now?.shape === "text");
      const middle = ({ y, lines: texts, lineHeight = 0 }: typeof old) =>
        y + ((texts.length - 1) * lineHeight) / 2;
      assert.ok(Math.abs(middle(now) - middle(old) - 30) <= 1, name);
    }
  });

  it("writes the offset at which a label stands in a picture of another size", () => {
    const text = lines(
      "component Kettle [0.5, 0.5]",
      "component Hot water [0.5, 0.53]",
      "component Cup of tea [0.52, 0.55]",
      "component Tea leaves [0.47, 0.52]",
    );
    const area = { width: 480, height: 300 };
    for (const { id } of renderScene(read(text)).elements) {
      const outcome = mapEdits(read(text), by(id, 7, 30), undefined, area);
      assert.ok("changes" in outcome);
      const [old, now] = [text, applyChanges(text, outcome.changes)].map((each) =>
        renderScene(read(each), area)
          .elements.find((element) => element.id === id)
          ?.shapes.find(({ shape }) => shape === "text"),
      );
      assert.ok(old?.shape === "text" && now?.shape === "text");
      const middle = ({ y, lines: texts, lineHeight = 0 }: typeof old) =>
        y + ((texts.length - 1) * lineHeight) / 2;
      assert.ok(Math.abs(middle(now) - middle(old) - 30) <= 1, id);
    }
  });

  it("places the label of what a component evolves to", () => {
    const text = lines("component Tea [0.5, 0.2]", "evolve Tea 0.8 // soon");
    assert.match(
      edited(text, by("evolved:tea", 10, 10)),
      /^evolve Tea 0\.8 label \[\d+, -?\d+\] \/\/ soon$/m,
    );
    assert.match(
      edited(lines("component Tea [0.5, 0.2]", "evolve Tea [0.5, 0.8 ]"), by("evolved:tea", 10, 10)),
      /^evolve Tea \[0\.5, 0\.8 \] label \[-?\d+, -?\d+\]$/m,
    );
    assert.match(
      refusal("component Tea [0.5, 0.2] evolve 0.8\n", by("evolved:tea", 1, 1)),
      /no label of its own/,
    );
  });

  it("writes the position that an element is drawn at where it has none, or the label would be read as it", () => {
    assert.match(
      edited("component Tea // c\n", by("component:tea", 1, 1)),
      /^component Tea \[0\.90, 0\.10\] label \[-?\d+, -?\d+\] \/\/ c\n$/,
    );
    assert.match(
      edited(lines("component Tea [0.5, 0.2]", "evolve Tea->Chai"), by("evolved:tea", 10, 10)),
      /^evolve Tea->Chai 0\.85 label \[\d+, -?\d+\]$/m,
    );
  });

  it("completes a label without an offset and refuses anchors", () => {
    assert.match(
      edited("component Tea [0.5, 0.2] label\n", by("component:tea", 1, 1)),
      /\[0\.5, 0\.2\] label \[\d+, -?\d+\]\n$/,
    );
    assert.match(refusal("anchor Tea [0.5, 0.2]\n", by("anchor:tea", 1, 1)), /no label of its own/);
  });
});
