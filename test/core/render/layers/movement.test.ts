import assert from "node:assert/strict";
import { layered, legendOf, shown } from "./layered";

const MAP = [
  "component Kettle [0.4, 0.3]",
  "evolve Kettle->Electric Kettle 0.62",
  "component Power [0.2, 0.7] inertia",
  "evolve Power 0.72",
  "component Idea [0.6, 0.3] evolve 0.1",
].join("\n");

describe("layer movement", () => {
  it("says where everything goes, and leads to the movement's line", () => {
    assert.deepEqual(shown(MAP, "movement").says, [
      "2 'Kettle' (0.30) moves to 0.62 (Product) as 'Electric Kettle'",
      "4 'Power' (0.70) moves within its stage to 0.72 (Commodity), against inertia",
      "5 'Idea' (0.30) moves to 0.10 (Genesis)",
    ]);
  });

  it("draws the way from one place to the other", () => {
    const [first] = shown(MAP, "movement").reading.under;
    const [start, shaft, head] = first?.shapes ?? [];
    assert.ok(start?.shape === "circle" && shaft?.shape === "line" && head?.shape === "polygon");
    assert.deepEqual([start.cx, start.cy], [300, 360]);
    assert.deepEqual([shaft.x1, shaft.y1, shaft.y2], [300, 360, 360]);
    assert.deepEqual(head.points[1], [620, 360]);
  });

  it("points to the left when it goes there", () => {
    const mark = shown(MAP, "movement").reading.under[2];
    const head = mark?.shapes.find(({ shape }) => shape === "polygon");
    assert.ok(head?.shape === "polygon");
    assert.ok((head.points[0]?.[0] ?? 0) > (head.points[1]?.[0] ?? 0));
  });

  it("explains plain, held and backward movements where there are any", () => {
    assert.equal(legendOf(MAP, "movement").length, 4);
    assert.deepEqual(legendOf("component A [0.5, 0.5] evolve 0.7", "movement"), [
      "The way it evolves",
      "How far, in evolution",
    ]);
  });

  it("leaves the ways to the future map", () => {
    const { layers } = layered(MAP, ["movement", "future"]);
    assert.match(layers[0]?.reading.nothing ?? "", /future map/);
    assert.match(shown("component A [0.5, 0.5]", "movement").reading.nothing ?? "", /evolve/);
  });
});
