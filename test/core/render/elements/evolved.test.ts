import assert from "node:assert/strict";
import { draw, elementOf, idsOf, SQUARE, shapeOf, shapesOf } from "../../../support/pictures";

const SOURCE = "component A [0.5, 0.3]";

function evolvedOf(text: string) {
  return elementOf(draw(text), "evolved:a");
}

describe("movements", () => {
  it("are a dashed line and a triangle whose tip stops 6 px before the copy", () => {
    const element = evolvedOf(`${SOURCE}\nevolve A 0.8`);
    const line = shapeOf(element, "line");
    assert.deepEqual([line.x1, line.y1, line.x2, line.y2, line.dash], [305.5, 500, 782, 500, "5 5"]);
    assert.deepEqual(shapeOf(element, "polygon").points, [
      [782, 494],
      [794, 500],
      [782, 506],
    ]);
    const copy = shapeOf(element, "circle");
    assert.deepEqual([copy.cx, copy.cy, copy.stroke, copy.fill], [800, 500, "#ff0000", "#ffffff"]);
  });

  it("stop before a disc", () => {
    const triangle = shapeOf(evolvedOf(`${SOURCE} (buy)\nevolve A 0.8`), "polygon");
    assert.deepEqual(triangle.points[1], [784, 500]);
  });

  it("end in a label of the future's colour, at (5, -10), or (16, -10) under another name", () => {
    const same = shapeOf(evolvedOf(`${SOURCE}\nevolve A 0.8`), "text");
    assert.deepEqual([same.x, same.y, same.lines, same.fill], [805, 490, ["A"], "#ff0000"]);
    const renamed = shapeOf(evolvedOf(`${SOURCE}\nevolve A->B 0.8`), "text");
    assert.deepEqual([renamed.x, renamed.y, renamed.lines], [816, 490, ["B"]]);
    const placed = shapeOf(evolvedOf(`${SOURCE}\nevolve A 0.8 label [3, -4]`), "text");
    assert.deepEqual([placed.x, placed.y], [803, 496]);
  });

  it("point the way they go", () => {
    const triangle = shapeOf(evolvedOf(`${SOURCE}\nevolve A 0.1`), "polygon");
    assert.deepEqual(triangle.points[1], [106, 500]);
    assert.deepEqual(triangle.points[0], [118, 494]);
  });

  it("meet a bar of inertia on the first stage boundary, else 0.05 ahead", () => {
    const barAt = (target: string, boundaries: readonly [number, number, number] = [0.175, 0.4, 0.7]) => {
      const scene = draw(`${SOURCE} inertia\nevolve A ${target}`, { ...SQUARE, boundaries });
      const bars = shapesOf(elementOf(scene, "evolved:a"), "line").filter(
        ({ strokeWidth }) => strokeWidth === 6,
      );
      return bars.map(({ x1 }) => Math.round(x1));
    };
    assert.deepEqual(barAt("0.8"), [400]);
    assert.deepEqual(barAt("0.8", [0.25, 0.5, 0.75]), [500]);
    assert.deepEqual(barAt("0.38"), [350]);
    assert.deepEqual(barAt("0.1"), [175]);
  });

  it("take their own decorators, else those of the component", () => {
    const fills = (text: string) => shapesOf(evolvedOf(text), "circle").map(({ r, fill }) => [r, fill]);
    assert.deepEqual(fills(`${SOURCE} (buy)\nevolve A 0.8`)[0], [15, "#aaa5a9"]);
    assert.deepEqual(fills(`${SOURCE} (buy)\nevolve A 0.8 (outsource)`)[0], [15, "#444444"]);
  });

  it("go to 0.85 without a number, happen once, and not at all for an unknown name", () => {
    assert.equal(shapeOf(evolvedOf(`${SOURCE}\nevolve A`), "circle").cx, 850);
    const twice = draw(`${SOURCE}\nevolve A 0.6\nevolve A 0.8\nevolve B 0.9`);
    assert.deepEqual(idsOf(twice), ["evolved:a", "component:a"]);
    assert.equal(shapeOf(elementOf(twice, "evolved:a"), "circle").cx, 600);
  });

  it("move children of pipelines along their line, and anchors", () => {
    const child = draw(
      `component P [0.5, 0.3]\npipeline P {\ncomponent C [0.2]\n}\nevolve C 0.6\nevolve P 0.9`,
    );
    assert.equal(shapeOf(elementOf(child, "evolved:c"), "circle").cy, 511);
    assert.equal(
      shapeOf(elementOf(draw("anchor U [0.9, 0.2]\nevolve U 0.6"), "evolved:u"), "circle").cx,
      600,
    );
  });
});
