import assert from "node:assert/strict";
import { draw, elementOf, near, SQUARE, shapeOf, shapesOf } from "../../../support/pictures";

describe("components", () => {
  it("are circles of radius 5 with an outline of 1, of 7 and 2 in colour", () => {
    const plain = shapeOf(elementOf(draw("component A [0.5, 0.25]"), "component:a"), "circle");
    assert.deepEqual(
      [plain.cx, plain.cy, plain.r, plain.strokeWidth, plain.fill, plain.stroke],
      [250, 500, 5, 1, "#ffffff", "#000000"],
    );
    const scene = draw("component A [0.5, 0.25]", { ...SQUARE, style: "colour" });
    const colour = shapeOf(elementOf(scene, "component:a"), "circle");
    assert.deepEqual([colour.r, colour.strokeWidth, colour.stroke], [7, 2, "#8cb358"]);
  });

  it("are squares of 10 px when they own a pipeline, also a hidden one", () => {
    const element = elementOf(draw("component A [0.5, 0.25]\npipeline A"), "component:a");
    assert.equal(shapesOf(element, "circle").length, 0);
    const { x, y, width, height } = shapeOf(element, "rect");
    assert.deepEqual([x, y, width, height], [245, 495, 10, 10]);
  });

  it("have a bar of inertia 20 by 6 px at maturity + 0.02 when they do not evolve", () => {
    const bar = shapeOf(elementOf(draw("component A [0.5, 0.25] inertia"), "component:a"), "line");
    assert.deepEqual([bar.x1, bar.y1, bar.x2, bar.y2, bar.strokeWidth], [270, 490, 270, 510, 6]);
    const evolving = elementOf(draw("component A [0.5, 0.25] inertia\nevolve A 0.6"), "component:a");
    assert.equal(shapesOf(evolving, "line").length, 0);
  });

  it("stand on a disc of radius 15 when built, bought or outsourced", () => {
    const fills = { build: "#d6d6d6", buy: "#aaa5a9", outsource: "#444444" };
    for (const [method, fill] of Object.entries(fills)) {
      const element = elementOf(draw(`component A [0.5, 0.25] (${method})`), "component:a");
      const [disc, circle] = shapesOf(element, "circle");
      assert.deepEqual([disc?.r, disc?.fill, circle?.r], [15, fill, 5]);
    }
    assert.equal(elementOf(draw("component A [0.5, 0.25]\nbuy A"), "component:a").layer, 7);
  });

  it("are three knots in a ring for a market", () => {
    const element = elementOf(draw("component A [0.5, 0.25] (market)"), "component:a");
    const [ring, ...knots] = shapesOf(element, "circle");
    assert.deepEqual([ring?.r, ring?.strokeWidth], [18, 1]);
    assert.deepEqual(
      knots.map(({ r, strokeWidth }) => [r, strokeWidth]),
      [
        [5, 3],
        [5, 3],
        [5, 3],
      ],
    );
    const triangle = shapeOf(element, "polygon");
    assert.equal(triangle.opacity, 0.8);
    const [right, left, top] = triangle.points;
    near(right?.[0] ?? 0, 250 + 8.66);
    near(right?.[1] ?? 0, 505);
    near(left?.[0] ?? 0, 250 - 8.66);
    near(top?.[0] ?? 0, 250);
    near(top?.[1] ?? 0, 490);
  });

  it("are hatched rings for an ecosystem", () => {
    const element = elementOf(draw("component A [0.5, 0.25] (ecosystem)"), "component:a");
    assert.deepEqual(
      shapesOf(element, "circle").map(({ r, fill, stroke }) => [r, fill, stroke]),
      [
        [30, "#d7d7d7", "#000000"],
        [25, "#ffffff", "#9e9b9e"],
        [25, "url(#mapwright-plain-ecosystem)", undefined],
        [10, "#ffffff", "#6e6e6e"],
      ],
    );
  });

  it("lie 11 px below the owner of their pipeline's block, however deep", () => {
    const scene = draw(
      "component P [0.5, 0.6]\npipeline P {\ncomponent C [0.4]\n}\npipeline C {\ncomponent D [0.3]\n}",
    );
    const { cx, cy } = shapeOf(elementOf(scene, "component:d"), "circle");
    assert.deepEqual([cx, cy], [300, 522]);
    const square = shapeOf(elementOf(scene, "component:c"), "rect");
    assert.deepEqual([square.x + 5, square.y + 5], [400, 511]);
  });

  it("survive a block that names its own child as its owner", () => {
    const scene = draw("pipeline P {\ncomponent P [0.4]\n}");
    assert.ok(elementOf(scene, "component:p"));
  });

  it("are submaps when filled with their outline's colour", () => {
    const circle = shapeOf(elementOf(draw("submap S [0.5, 0.25]"), "submap:s"), "circle");
    assert.deepEqual([circle.fill, circle.stroke, circle.r], ["#000000", "#000000", 5]);
  });
});
