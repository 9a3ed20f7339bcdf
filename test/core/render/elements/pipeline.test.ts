import assert from "node:assert/strict";
import { draw, elementOf, idsOf, shapeOf, shapesOf } from "../../../support/pictures";

const OWNER = "component P [0.5, 0.3]\n";

function boxOf(text: string): (number | string | undefined)[] {
  const { x, y, width, height, fill, stroke } = shapeOf(elementOf(draw(text), "pipeline:p"), "rect");
  return [x, y, width, height, fill, stroke];
}

describe("pipelines", () => {
  it("with a range: 22 px high from 2 px below the owner, 15 px beyond both ends, a circle at each", () => {
    const text = `${OWNER}pipeline P [0.2, 0.6]`;
    assert.deepEqual(boxOf(text), [185, 502, 430, 22, undefined, "#000000"]);
    assert.deepEqual(
      shapesOf(elementOf(draw(text), "pipeline:p"), "circle").map(({ cx, cy, r }) => [cx, cy, r]),
      [
        [200, 513, 5],
        [600, 513, 5],
      ],
    );
  });

  it("take a reversed range the right way round", () => {
    assert.deepEqual(boxOf(`${OWNER}pipeline P [0.6, 0.2]`).slice(0, 4), [185, 502, 430, 22]);
  });

  it("have no circle at an end for which a component placed by hand stands", () => {
    const element = elementOf(draw(`${OWNER}pipeline P [0.2, 0.6]\ncomponent A [0.48, 0.21]`), "pipeline:p");
    assert.deepEqual(
      shapesOf(element, "circle").map(({ cx }) => cx),
      [600],
    );
  });

  it("with a block: from the owner's level, 15 px beyond the outermost children", () => {
    const text = `${OWNER}pipeline P [0.1, 0.9]\n{\ncomponent A [0.5]\ncomponent B [0.25]\n}`;
    assert.deepEqual(boxOf(text).slice(0, 4), [235, 500, 280, 22]);
    assert.equal(shapesOf(elementOf(draw(text), "pipeline:p"), "circle").length, 0);
  });

  it("show a single child in a box", () => {
    assert.deepEqual(boxOf(`${OWNER}pipeline P {\ncomponent A [0.5]\n}`).slice(0, 4), [485, 500, 30, 22]);
  });

  it("are hidden without range and children, without an owner, and with equal ends", () => {
    for (const text of [`${OWNER}pipeline P`, "pipeline Q [0.2, 0.6]", `${OWNER}pipeline P [0.2, 0.2]`]) {
      assert.deepEqual(
        idsOf(draw(text)).filter((id) => id.startsWith("pipeline:")),
        [],
      );
    }
  });

  it("have a box for each of two blocks, but one for the same range written twice", () => {
    const blocks = draw(`${OWNER}pipeline P {\ncomponent A [0.5]\n}\npipeline P {\ncomponent B [0.6]\n}`);
    assert.deepEqual(idsOf(blocks).slice(0, 2), ["pipeline:p", "pipeline:p#2"]);
    const ranges = draw(`${OWNER}pipeline P [0.2, 0.6]\npipeline P [0.2, 0.6]`);
    assert.deepEqual(idsOf(ranges), ["pipeline:p", "component:p"]);
  });
});
