import assert from "node:assert/strict";
import fc from "fast-check";
import { frameOf, isShown, overviewSize, pictureAt } from "../../../../client/webview/src/finding/overview";
import { centredOn, fitted, seenOf } from "../../../../client/webview/src/view/viewport";

const content = { x: -35, y: -45, width: 1105, height: 737 };
const panel = { width: 800, height: 600 };

describe("overview", () => {
  it("is shown when parts of the picture are out of sight, or by the user's word", () => {
    const all = seenOf(fitted(content, panel), panel);
    const part = { x: 0, y: 0, width: 400, height: 300 };
    assert.equal(isShown("auto", all, content, panel), false);
    assert.equal(isShown("auto", part, content, panel), true);
    assert.equal(isShown("auto", { ...all, x: all.x + 200 }, content, panel), true);
    assert.equal(isShown("always", all, content, panel), true);
    assert.equal(isShown("never", part, content, panel), false);
  });

  it("leaves a small panel to the picture", () => {
    const part = { x: 0, y: 0, width: 40, height: 30 };
    assert.equal(isShown("auto", part, content, { width: 240, height: 600 }), false);
    assert.equal(isShown("auto", part, content, { width: 600, height: 200 }), false);
  });

  it("has the picture's proportions and a third of the panel at most", () => {
    const { width, height } = overviewSize(content, panel);
    assert.ok(width <= 168 && height <= 112);
    assert.ok(Math.abs(width / height - content.width / content.height) < 0.02);
    assert.ok(overviewSize(content, { width: 300, height: 300 }).width <= 100);
  });

  it("frames what is seen, and stays within itself", () => {
    const size = { width: 110.5, height: 73.7 };
    assert.deepEqual(frameOf(content, content, size), { x: 0, y: 0, ...size });
    const half = frameOf({ x: -35, y: -45, width: 552.5, height: 368.5 }, content, size);
    assert.deepEqual(half, { x: 0, y: 0, width: 55.25, height: 36.85 });
    fc.assert(
      fc.property(fc.double({ min: -5000, max: 5000, noNaN: true }), fc.nat(4000), (x, width) => {
        const frame = frameOf({ x, y: x, width, height: width }, content, size);
        assert.ok(frame.width >= 0 && frame.width <= size.width && frame.height <= size.height);
      }),
    );
  });

  it("goes where it is pressed", () => {
    const size = overviewSize(content, panel);
    const at = pictureAt({ x: size.width / 2, y: size.height / 4 }, content, size);
    assert.deepEqual(at, { x: 517.5, y: 139.25 });
    const viewport = centredOn({ mode: "free", zoom: 4, centre: { x: 0, y: 0 } }, at, content, panel);
    assert.deepEqual(viewport, { mode: "free", zoom: 4, centre: at });
    assert.deepEqual(seenOf(viewport, panel), { x: 417.5, y: 64.25, width: 200, height: 150 });
  });
});
