import assert from "node:assert/strict";
import { renderScene } from "#core/render/renderScene";
import {
  distanceOf,
  inside,
  isOnMap,
  mapSizeOf,
  placeOf,
} from "../../../../client/webview/src/editing/mapArea";
import { read } from "../../../core/edits/edited";

describe("the map area of a picture", () => {
  it("is what the renderer draws into", () => {
    for (const text of ["title T\n", "size [640, 480]\n"]) {
      const { viewBox, mapArea } = renderScene(read(text));
      assert.deepEqual(mapSizeOf(viewBox), mapArea);
    }
  });

  it("ends a little beyond the edge", () => {
    const size = { width: 1000, height: 600 };
    for (const point of [
      { x: 0, y: 0 },
      { x: 1005, y: 605 },
      { x: -5, y: 300 },
    ])
      assert.ok(isOnMap(point, size));
    for (const point of [
      { x: 20, y: -25 },
      { x: 1020, y: 5 },
      { x: 5, y: 620 },
    ])
      assert.ok(!isOnMap(point, size));
  });

  it("turns px into places and distances", () => {
    const size = { width: 1000, height: 600 };
    assert.deepEqual(placeOf({ x: 250, y: 150 }, size), { visibility: 0.75, evolution: 0.25 });
    assert.deepEqual(distanceOf({ x: -100, y: 60 }, size), { visibility: -0.1, evolution: -0.1 });
    assert.deepEqual(distanceOf({ x: 0, y: 0 }, size), { visibility: 0, evolution: 0 });
    assert.deepEqual(inside({ visibility: 1.2, evolution: -3 }), { visibility: 1, evolution: 0 });
  });
});
