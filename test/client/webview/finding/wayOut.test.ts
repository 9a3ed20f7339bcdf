import assert from "node:assert/strict";
import { wayOut } from "../../../../client/webview/src/finding/wayOut";

const AREA = { left: 0, top: 0, right: 800, bottom: 600 };
const COVER = { left: 440, top: 0, right: 784, bottom: 200 };

const box = (x: number, y: number, size = 20) => ({ left: x, top: y, right: x + size, bottom: y + size });

describe("the way out from under the list of matches", () => {
  it("is none for what is not covered", () => {
    assert.equal(wayOut(box(100, 100), COVER, AREA), undefined);
    assert.equal(wayOut(box(500, 300), COVER, AREA), undefined);
  });

  it("is the shorter of left and down", () => {
    assert.deepEqual(wayOut(box(450, 20), COVER, AREA), { dx: -46, dy: 0 });
    assert.deepEqual(wayOut(box(700, 170), COVER, AREA), { dx: 0, dy: 46 });
  });

  it("does not lead out of the area", () => {
    const narrow = { left: 20, top: 0, right: 380, bottom: 200 };
    const small = { ...AREA, right: 400 };
    assert.deepEqual(wayOut(box(30, 10), narrow, small), { dx: 0, dy: 206 });
    assert.equal(wayOut(box(30, 10), narrow, { ...small, bottom: 230 }), undefined);
  });
});
