import assert from "node:assert/strict";
import { draw, elementOf, idsOf, near, shapeOf, shapesOf } from "../../../support/pictures";

describe("annotations", () => {
  it("are numbered circles of radius 15 at each place", () => {
    const element = elementOf(draw("annotation 3 [[0.4, 0.5],[0.2, 0.7]] Same supplier"), "annotation:3");
    assert.deepEqual(
      shapesOf(element, "circle").map(({ cx, cy, r, strokeWidth, stroke, fill }) => [
        cx,
        Math.round(cy),
        r,
        strokeWidth,
        stroke,
        fill,
      ]),
      [
        [500, 600, 15, 2, "#595959", "#ffffff"],
        [700, 800, 15, 2, "#595959", "#ffffff"],
      ],
    );
    assert.deepEqual(
      shapesOf(element, "text").map(({ lines, anchor }) => [lines, anchor]),
      [
        [["3"], "middle"],
        [["3"], "middle"],
      ],
    );
    assert.equal(element.accessibleName, "Annotation 3: Same supplier");
  });

  it("are listed in a box, underlined heading first, 18 px a line, in file order", () => {
    const scene = draw("annotations [0.5, 0.2]\nannotation 2 [0.1, 0.1] two\nannotation 1 [0.1, 0.2] one");
    const box = elementOf(scene, "annotation:box");
    const [heading, list] = shapesOf(box, "text");
    assert.deepEqual(
      [heading?.lines, heading?.underline, heading?.x, heading?.y],
      [["Annotations:"], true, 202, 500],
    );
    assert.deepEqual([list?.lineHeight, list?.x, list?.y], [18, 200, 518]);
    assert.deepEqual(list?.lines, ["\u00a02. two\u00a0", "\u00a01. one\u00a0"]);
    const frame = shapeOf(box, "rect");
    near(frame.x, 198);
    near(frame.y, 500 - 0.91 * 14 - 2);
    assert.equal(box.line, 0);
  });

  it("have no box when there are none, and a default place for it", () => {
    assert.deepEqual(idsOf(draw("annotations [0.5, 0.2]")), []);
    const box = shapeOf(elementOf(draw("annotation 1 [0.1, 0.1] one"), "annotation:box"), "rect");
    near(box.x, 98);
  });

  it("continue on the next line where they would leave the picture", () => {
    const words = "word ".repeat(60).trim();
    const scene = draw(`annotations [0.5, 0.7]\nannotation 1 [0.1, 0.1] ${words}`);
    const box = elementOf(scene, "annotation:box");
    const [, list] = shapesOf(box, "text");
    assert.ok((list?.lines.length ?? 0) > 2);
    assert.ok(list?.lines.slice(1).every((line) => line.startsWith("\u00a0\u00a0\u00a0\u00a0")));
    const { x, width } = shapeOf(box, "rect");
    assert.ok(x + width <= 1070, `${x + width}`);
  });
});
