import assert from "node:assert/strict";
import { paneArea } from "../../../core/src/render/paneArea";
import { renderScene } from "../../../core/src/render/renderScene";
import type { CircleShape } from "../../../core/src/render/scene";
import { createSnapshot } from "../../../core/src/services/snapshot";

const ROOM = { width: 520, height: 440 };
const mapOf = (text: string) => createSnapshot("file:///a.owm", 1, text).map;

describe("paneArea", () => {
  it("is the room for a map that states no size", () => {
    assert.equal(paneArea(mapOf("component A [0.5, 0.5]"), ROOM), ROOM);
    assert.equal(paneArea(mapOf("component A [0.5, 0.5]"), undefined), undefined);
  });

  it("is the map's own size, also when only one side can be read", () => {
    assert.equal(paneArea(mapOf("size [1200, 700]\ncomponent A [0.5, 0.5]"), ROOM), undefined);
  });

  it("leaves a map alone whose boxes are measured in px, and no other with boxes", () => {
    assert.equal(paneArea(mapOf("pioneers [0.9, 0.1] 120 80"), ROOM), undefined);
    assert.equal(paneArea(mapOf("pioneers [0.9, 0.1, 0.7, 0.3]"), ROOM), ROOM);
  });

  it("keeps places proportional and letters as they are", () => {
    const map = mapOf("component A [0.25, 0.5]");
    const area = paneArea(map, ROOM);
    const scene = renderScene(map, { ...area });
    assert.deepEqual(scene.mapArea, ROOM);
    const shapes = scene.elements[0]?.shapes ?? [];
    const circle = shapes.find((shape): shape is CircleShape => shape.shape === "circle");
    assert.deepEqual([circle?.cx, circle?.cy], [260, 330]);
    const sizeOf = (drawn: typeof scene) =>
      drawn.elements[0]?.shapes.flatMap((shape) => (shape.shape === "text" ? [shape.size] : []));
    assert.deepEqual(sizeOf(scene), sizeOf(renderScene(map)));
  });
});
