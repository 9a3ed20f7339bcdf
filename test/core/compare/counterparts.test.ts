import assert from "node:assert/strict";
import { counterpartsOf, sameBy } from "../../../core/src/compare/counterparts";

/** A thing of a map, with its place. */
type Thing = readonly [name: string, at: number];

describe("counterparts of elements", () => {
  const [a1, a2, b]: readonly Thing[] = [
    ["a", 1],
    ["a", 2],
    ["b", 3],
  ];

  it("go together by the surest way first, then the second with the second", () => {
    assert.ok(a1 && a2 && b);
    const [moved, same]: readonly Thing[] = [
      ["a", 9],
      ["a", 1],
    ];
    assert.ok(moved && same);
    const { pairs, left } = counterpartsOf(
      [a1, a2, b],
      [moved, same],
      [sameBy((each) => each.join()), sameBy(([name]) => name)],
    );
    assert.deepEqual(
      [...pairs],
      [
        [same, a1],
        [moved, a2],
      ],
    );
    assert.deepEqual([...left], [b]);
  });

  it("are not found by what is known of neither", () => {
    assert.ok(a1 && b);
    const { pairs, left } = counterpartsOf([a1], [b], [sameBy(() => undefined)]);
    assert.deepEqual([...pairs], []);
    assert.deepEqual([...left], [a1]);
  });
});
