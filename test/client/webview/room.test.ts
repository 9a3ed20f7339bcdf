import assert from "node:assert/strict";
import fc from "fast-check";
import { rescaled, roomIn } from "../../../client/webview/src/view/room";
import { fitted } from "../../../client/webview/src/view/viewport";

/** The viewBox of a picture with this map area. */
const contentOf = ({ width, height }: { width: number; height: number }) => ({
  x: -35,
  y: -45,
  width: width + 105,
  height: height + 137,
});

describe("room", () => {
  it("is what a panel has beside the margins, in steps, so that letters keep their size", () => {
    assert.deepEqual(roomIn({ width: 1000, height: 800 }, false), { width: 840, height: 640 });
    fc.assert(
      fc.property(
        fc.integer({ min: 601, max: 1720 }),
        fc.integer({ min: 453, max: 1150 }),
        (width, height) => {
          const { zoom } = fitted(contentOf(roomIn({ width, height }, false)), { width, height });
          assert.ok(zoom >= 1 && zoom < 1.15, `${zoom}`);
        },
      ),
    );
  });

  it("is the same for a px more or less", () => {
    assert.deepEqual(roomIn({ width: 990, height: 790 }, false), roomIn({ width: 980, height: 780 }, false));
  });

  it("leaves labels room in a narrow panel and keeps a map together in a wide one", () => {
    assert.deepEqual(roomIn({ width: 200, height: 147 }, false), { width: 480, height: 300 });
    assert.deepEqual(roomIn({ width: 0, height: 0 }, false), { width: 480, height: 300 });
    assert.deepEqual(roomIn({ width: 5000, height: 3000 }, false), { width: 1600, height: 1000 });
  });

  it("is filled in both directions where it is too narrow or too low for letters of full size", () => {
    // Half a window of 1280 x 800.
    assert.deepEqual(roomIn({ width: 461, height: 694 }, false), { width: 480, height: 720 });
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 600 }), fc.integer({ min: 300, max: 600 }), (width, height) => {
        const content = contentOf(roomIn({ width, height }, false));
        const { zoom } = fitted(content, { width, height });
        assert.ok(zoom * content.width > 0.9 * (width - 16), "it is as wide");
        assert.ok(zoom * content.height > 0.9 * (height - 16), "it is as high");
      }),
    );
  });

  it("lets letters grow before an audience", () => {
    const panel = { width: 1920, height: 900 };
    assert.ok(fitted(contentOf(roomIn(panel, true)), panel).zoom > 1.4);
  });

  it("keeps looking at the same place of the map when it is drawn in another size", () => {
    const before = contentOf({ width: 1000, height: 600 });
    const after = contentOf({ width: 500, height: 300 });
    const viewport = { mode: "free", zoom: 3, centre: { x: 800, y: 150 } } as const;
    assert.deepEqual(rescaled(viewport, before, after), { ...viewport, centre: { x: 400, y: 75 } });
    assert.equal(rescaled(viewport, before, before), viewport);
  });
});
