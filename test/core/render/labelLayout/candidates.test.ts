import assert from "node:assert/strict";
import { boxAt, boxIn, placeIn, SLOTS, waysToBreak } from "#core/render/labelLayout/candidates";

const style = { size: 12 };

describe("places of a label", () => {
  it("come in the order of their cost, the nearest above to the right first", () => {
    const costs = SLOTS.map(({ cost }) => cost);
    assert.deepEqual(
      [...costs].sort((a, b) => a - b),
      costs,
    );
    const [first] = SLOTS;
    assert.deepEqual([first?.across, first?.down, first?.step, first?.breaks], [1, -1, 0, 0]);
  });

  it("break a name into lines as even as can be, words in order", () => {
    const ways = waysToBreak(["Customer relationship management tool"], style).map(({ lines }) => lines);
    assert.deepEqual(ways, [
      ["Customer relationship management tool"],
      ["Customer relationship", "management tool"],
      ["Customer", "relationship", "management tool"],
    ]);
    assert.equal(waysToBreak(["Tea"], style).length, 1);
    assert.equal(waysToBreak(["Two words", "by the author"], style).length, 1);
    assert.equal(waysToBreak(["Unbreakablebutverylongindeed"], style).length, 1);
  });

  it("cover the same box as they are tried with, beside the symbol and never on it", () => {
    const home = { x: 100, y: 200, reach: 5 };
    for (const text of waysToBreak(["Electric kettle"], style)) {
      for (const slot of SLOTS) {
        const box = { left: 0, top: 0, right: 0, bottom: 0 };
        boxIn(slot, text, home, 12, box);
        const again = boxAt(placeIn(slot, text, home, 12), 12);
        for (const side of ["left", "top", "right", "bottom"] as const) {
          assert.ok(Math.abs(box[side] - again[side]) < 1e-9, side);
        }
        const onSymbol = box.left < 103 && box.right > 97 && box.top < 203 && box.bottom > 197;
        assert.equal(onSymbol, false, JSON.stringify(slot));
      }
    }
  });
});
