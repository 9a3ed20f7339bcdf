import assert from "node:assert/strict";
import { draw, elementOf, shapeOf, shapesOf } from "../../../support/pictures";

describe("accelerators", () => {
  it("are arrows of 50 by 50 px about their point, without their name", () => {
    const element = elementOf(draw("accelerator Push [0.5, 0.3]"), "accelerator:push");
    const { points, opacity, fill, rotation } = shapeOf(element, "polygon");
    const xs = points.map(([x]) => x);
    const ys = points.map(([, y]) => y);
    assert.deepEqual([Math.min(...xs), Math.max(...xs)], [275, 325]);
    assert.deepEqual([Math.min(...ys), Math.max(...ys)], [475, 525]);
    assert.deepEqual([opacity, fill, rotation], [0.8, "url(#mapwright-plain-accelerator)", undefined]);
    assert.equal(shapesOf(element, "text").length, 0);
    assert.equal(element.name, "Push");
  });

  it("are turned round for a deaccelerator", () => {
    const element = elementOf(draw("deaccelerator Brake [0.5, 0.3]"), "accelerator:brake");
    assert.deepEqual(shapeOf(element, "polygon").rotation, { angle: 180, x: 300, y: 500 });
    assert.equal(element.accessibleName, "Deaccelerator Brake");
  });
});
