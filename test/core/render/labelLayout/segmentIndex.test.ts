import assert from "node:assert/strict";
import fc from "fast-check";
import { SegmentIndex } from "#core/render/labelLayout/segmentIndex";

const picture = { left: 0, top: 0, right: 1000, bottom: 600 };
const point = fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 600 }) });

describe("index of lines", () => {
  it("counts the lines through a box", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(point, point), { maxLength: 12 }), point, (lines, { x, y }) => {
        const index = new SegmentIndex(picture);
        for (const [from, to] of lines) index.add(from, to);
        const box = { left: x, top: y, right: x + 90, bottom: y + 14 };
        // A line that passes within a hair of a corner may count either way.
        const inside = (margin: number) =>
          lines.filter(([from, to]) =>
            Array.from({ length: 2001 }, (_, at) => at / 2000).some((part) => {
              const px = from.x + (to.x - from.x) * part;
              const py = from.y + (to.y - from.y) * part;
              return px > x - margin && px < x + 90 + margin && py > y - margin && py < y + 14 + margin;
            }),
          ).length;
        const count = index.crossing(box, 99);
        assert.ok(count >= inside(-0.5) && count <= inside(0.5), `${count}`);
      }),
    );
  });

  it("counts no more than is asked for", () => {
    const index = new SegmentIndex(picture);
    for (let at = 0; at < 9; at++) index.add({ x: 0, y: 50 + at }, { x: 900, y: 50 + at });
    assert.equal(index.crossing({ left: 100, top: 40, right: 200, bottom: 80 }, 4), 4);
  });
});
