import assert from "node:assert/strict";
import { around, boxesOf, boxOf, sharedArea } from "#core/render/boxes";
import { THEMES } from "#core/render/themes/index";
import { plainScene } from "./layers/layered";

describe("boxes", () => {
  it("surround circles, polygons and filled rectangles, not lines", () => {
    const { plain } = THEMES;
    assert.deepEqual(boxOf({ shape: "circle", cx: 10, cy: 20, r: 5 }, plain), around(10, 20, 5));
    assert.deepEqual(
      boxOf(
        {
          shape: "polygon",
          points: [
            [0, 3],
            [4, 1],
            [2, 9],
          ],
        },
        plain,
      ),
      { left: 0, top: 1, right: 4, bottom: 9 },
    );
    const rect = { shape: "rect", x: 1, y: 2, width: 3, height: 4 } as const;
    assert.equal(boxOf(rect, plain), undefined);
    assert.deepEqual(boxOf({ ...rect, fill: "#000000" }, plain), { left: 1, top: 2, right: 4, bottom: 6 });
    assert.equal(boxOf({ shape: "line", x1: 0, y1: 0, x2: 9, y2: 9 }, plain), undefined);
    assert.equal(boxOf({ shape: "polygon", points: [] }, plain), undefined);
  });

  it("surround texts by their anchor, all lines of them", () => {
    const text = { shape: "text", x: 100, y: 50, lines: ["Tea", "pot"], size: 10, lineHeight: 15 } as const;
    const start = boxOf(text, THEMES.plain);
    const middle = boxOf({ ...text, anchor: "middle" }, THEMES.plain);
    const end = boxOf({ ...text, anchor: "end" }, THEMES.plain);
    assert.ok(start && middle && end);
    assert.deepEqual([start.left, start.top, start.bottom], [100, 42, 67.5]);
    assert.equal(end.right, 100);
    assert.ok(Math.abs((middle.left + middle.right) / 2 - 100) < 1e-9);
    const turned = { ...text, rotation: { angle: 30, x: 0, y: 0 } };
    assert.equal(boxOf(turned, THEMES.plain), undefined);
  });

  it("leave areas free for badges", () => {
    const [area] = plainScene("pioneers [0.9, 0.1, 0.5, 0.4]").elements;
    assert.ok(area && area.kind === "attitude");
    assert.deepEqual(boxesOf(area, THEMES.plain), []);
  });

  it("share what lies in both", () => {
    assert.equal(sharedArea(around(0, 0, 5), around(5, 0, 5)), 50);
    assert.equal(sharedArea(around(0, 0, 5), around(10, 0, 5)), 0);
  });
});
