import assert from "node:assert/strict";
import { draw, elementOf, shapeOf, shapesOf } from "../../../support/pictures";

describe("anchors", () => {
  it("are text alone, centred 10 px above their point", () => {
    const element = elementOf(draw("anchor Public [0.9, 0.5]"), "anchor:public");
    assert.equal(element.shapes.length, 1);
    const { x, y, anchor, lines, bold } = shapeOf(element, "text");
    assert.deepEqual(
      [Math.round(x), Math.round(y), anchor, lines, bold],
      [500, 90, "middle", ["Public"], undefined],
    );
  });

  it("stay text when they own a pipeline", () => {
    const scene = draw("anchor Public [0.9, 0.5]\npipeline Public [0.2, 0.4]");
    assert.equal(shapesOf(elementOf(scene, "anchor:public"), "rect").length, 0);
    assert.equal(shapesOf(elementOf(scene, "pipeline:public"), "rect").length, 1);
  });

  it("grow upwards from their links with several lines", () => {
    const { y, lines, lineHeight } = shapeOf(
      elementOf(draw('anchor "a\\nb" [0.5, 0.5]'), "anchor:a b"),
      "text",
    );
    assert.deepEqual([y, lines, lineHeight], [475, ["a", "b"], 15]);
  });
});
