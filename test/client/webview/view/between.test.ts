import assert from "node:assert/strict";
import fc from "fast-check";
import { between, eased } from "../../../../client/webview/src/view/between";

describe("what lies between two attributes", () => {
  it("is their numbers' share of the way, with everything else as it is", () => {
    assert.equal(between("10", "20.5")?.(0.5), "15.25");
    assert.equal(between("1,2 3,4", "3,2 -3,4")?.(0.5), "2.00,2.00 0.00,4.00");
    assert.equal(between("rotate(30 4 5)", "rotate(-30 8 5)")?.(0.25), "rotate(15.00 5.00 5.00)");
    assert.equal(between("1 2", "1"), undefined);
    assert.equal(between("rotate(1)", "scale(1)"), undefined);
  });

  it("begins and ends where it should", () => {
    const numbers = fc.array(fc.double({ min: -5000, max: 5000, noNaN: true }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(numbers, numbers, (from, to) => {
        const write = (values: readonly number[]) => values.map((value) => value.toFixed(2)).join(" ");
        const size = Math.min(from.length, to.length);
        const [start, end] = [write(from.slice(0, size)), write(to.slice(0, size))];
        const way = between(start, end);
        const read = (text: string | undefined) =>
          (text ?? "").split(" ").map((number) => Number(number) + 0);
        assert.deepEqual(read(way?.(0)), read(start));
        assert.deepEqual(read(way?.(1)), read(end));
      }),
    );
  });

  it("goes from 0 to 1 without turning back", () => {
    assert.equal(eased(0), 0);
    assert.equal(eased(1), 1);
    for (let share = 0; share < 1; share += 0.01) assert.ok(eased(share + 0.01) >= eased(share));
  });
});
