import assert from "node:assert/strict";
import fc from "fast-check";
import {
  fitted,
  MAX_ZOOM,
  MIN_ZOOM,
  origin,
  panBy,
  readViewport,
  reveal,
  settle,
  type Viewport,
  zoomBy,
} from "../../../client/webview/src/view/viewport";

const content = { x: -35, y: -45, width: 1105, height: 737 };
const area = { width: 600, height: 800 };

/** Where a point of the picture appears in the panel, px. */
function toPanel(viewport: Viewport, x: number, y: number) {
  const corner = origin(viewport, content, area);
  return {
    x: corner.x + (x - content.x) * viewport.zoom,
    y: corner.y + (y - content.y) * viewport.zoom,
  };
}

function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`);
}

describe("viewport", () => {
  it("fits the whole picture into the panel", () => {
    const viewport = fitted(content, area);
    const from = toPanel(viewport, content.x, content.y);
    const to = toPanel(viewport, content.x + content.width, content.y + content.height);
    near(from.x, 8);
    near(to.x, area.width - 8);
    assert.ok(from.y >= 8 && to.y <= area.height - 8);
  });

  it("keeps the point under the pointer when zooming", () => {
    const before = panBy(fitted(content, area), 30, -20, content, area);
    const at = { x: 200, y: 450 };
    const corner = origin(before, content, area);
    const point = {
      x: content.x + (at.x - corner.x) / before.zoom,
      y: content.y + (at.y - corner.y) / before.zoom,
    };
    const after = zoomBy(before, 1.7, at, content, area);
    const seen = toPanel(after, point.x, point.y);
    near(seen.x, at.x);
    near(seen.y, at.y);
  });

  it("moves with the drag", () => {
    const before = zoomBy(fitted(content, area), 3, { x: 300, y: 400 }, content, area);
    const after = panBy(before, 25, -10, content, area);
    near(toPanel(after, 100, 100).x - toPanel(before, 100, 100).x, 25);
    near(toPanel(after, 100, 100).y - toPanel(before, 100, 100).y, -10);
  });

  it("never loses the picture, whatever is done to it", () => {
    const step = fc.oneof(
      fc.tuple(
        fc.constant("pan"),
        fc.integer({ min: -5000, max: 5000 }),
        fc.integer({ min: -5000, max: 5000 }),
      ),
      fc.tuple(fc.constant("zoom"), fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 800 })),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let viewport = fitted(content, area);
        for (const [what, a, b] of steps) {
          viewport =
            what === "pan"
              ? panBy(viewport, a, b, content, area)
              : zoomBy(viewport, a / 100, { x: b, y: b }, content, area);
        }
        assert.ok(viewport.zoom >= MIN_ZOOM && viewport.zoom <= MAX_ZOOM);
        const from = toPanel(viewport, content.x, content.y);
        const to = toPanel(viewport, content.x + content.width, content.y + content.height);
        assert.ok(to.x > 0 && to.y > 0 && from.x < area.width && from.y < area.height);
      }),
    );
  });

  it("fits again after a change of size only while it is fitted", () => {
    const larger = { ...content, width: 2000 };
    assert.deepEqual(settle(fitted(content, area), larger, area), fitted(larger, area));
    const free = panBy(fitted(content, area), 10, 10, content, area);
    assert.deepEqual(settle(free, larger, area), free);
  });

  it("stays where it is when the box is in sight, else moves just far enough", () => {
    const close = zoomBy(fitted(content, area), 8, { x: 300, y: 400 }, content, area);
    const { x, y } = close.centre;
    const seen = { x: x - 5, y: y - 5, width: 10, height: 10 };
    assert.equal(reveal(close, seen, content, area), close);
    const outside = { x: 990, y: 10, width: 10, height: 10 };
    const moved = reveal(close, outside, content, area);
    assert.equal(moved.zoom, close.zoom);
    const corner = toPanel(moved, 1000, 10);
    assert.ok(corner.x <= area.width && corner.y >= 0);
  });

  it("reads back what it stored and nothing else", () => {
    const viewport = zoomBy(fitted(content, area), 2, { x: 0, y: 0 }, content, area);
    assert.deepEqual(readViewport(JSON.parse(JSON.stringify(viewport))), viewport);
    const wrong = [undefined, null, 3, "fit", {}, { mode: "free", zoom: 1 }];
    const values = [
      ...wrong,
      { ...viewport, zoom: 0 },
      { ...viewport, zoom: "1" },
      { ...viewport, centre: {} },
    ];
    for (const value of values) assert.equal(readViewport(value), undefined);
  });
});
