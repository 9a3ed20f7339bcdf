import assert from "node:assert/strict";
import { draw, elementOf, shapeOf, shapesOf } from "../../../support/pictures";

function boxOf(text: string, id: string) {
  const { x, y, width, height, radius, fill, stroke, fillOpacity, strokeOpacity } = shapeOf(
    elementOf(draw(text), id),
    "rect",
  );
  const numbers = [x, y, width, height].map((value) => Math.round(value * 100) / 100);
  return { numbers, paint: [fill, stroke, fillOpacity, strokeOpacity, radius] };
}

describe("pioneers, settlers and town planners", () => {
  it("are boxes between their corners in any order, in their own colours", () => {
    const pioneers = boxOf("pioneers [0.9, 0.1, 0.6, 0.3]", "attitude:pioneers");
    assert.deepEqual(pioneers.numbers, [100, 100, 200, 300]);
    assert.deepEqual(pioneers.paint, ["#3ccaf8", "#3490dd", 0.4, 0.7, 4]);
    const settlers = boxOf("settlers [0.6, 0.3, 0.9, 0.1]", "attitude:settlers");
    assert.deepEqual(settlers.numbers, [100, 100, 200, 300]);
    assert.deepEqual(settlers.paint.slice(0, 2), ["#599afa", "#396dc0"]);
    const planners = boxOf("townplanners [0.9, 0.1, 0.6, 0.3]", "attitude:townplanners");
    assert.deepEqual(planners.paint.slice(0, 2), ["#936ff9", "#4768c8"]);
  });

  it("honour a size in px, else a single corner goes to (0.8, 0.2)", () => {
    assert.deepEqual(boxOf("pioneers [0.9, 0.1] 150 80", "attitude:pioneers").numbers, [100, 100, 150, 80]);
    assert.deepEqual(boxOf("pioneers [0.9, 0.1]", "attitude:pioneers").numbers, [100, 100, 100, 100]);
  });

  it("say who they are for in their middle", () => {
    const text = shapeOf(
      elementOf(draw("townplanners [0.9, 0.1, 0.6, 0.3]"), "attitude:townplanners"),
      "text",
    );
    assert.deepEqual(
      [text.lines, text.x, text.size, text.bold, text.fill, text.anchor],
      [["Town Planners"], 200, 12, true, "#ffffff", "middle"],
    );
  });

  it("do not say it twice when a note in the box does", () => {
    const scene = draw("pioneers [0.9, 0.1, 0.6, 0.3]\nnote Pioneers [0.8, 0.15]\nnote settlers [0.1, 0.1]");
    assert.equal(shapesOf(elementOf(scene, "attitude:pioneers"), "text").length, 0);
  });
});
