import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { reparse } from "#core/language/reparse";
import { changedLines, firstFrom, spliced, touches } from "#core/model/changedLines";

const on = (...lines: number[]) => lines.map((line) => ({ line }));

describe("changed lines", () => {
  it("are found between two versions of a tree", () => {
    const tree = parse("title A\nnote B [0, 0]\nnote C [0, 0]\n");
    const change = (start: number, end: number, text: string) =>
      changedLines(tree, reparse(tree, { start, end, text }));
    assert.deepEqual(change(13, 14, "X"), { start: 1, oldEnd: 2, newEnd: 2 });
    assert.deepEqual(change(8, 8, "// new\n// lines\n"), { start: 1, oldEnd: 2, newEnd: 4 });
    assert.deepEqual(change(8, 22, ""), { start: 1, oldEnd: 3, newEnd: 2 });
    assert.deepEqual(changedLines(tree, tree), { start: 4, oldEnd: 4, newEnd: 4 });
  });

  it("cut lists in file order", () => {
    assert.equal(firstFrom(on(1, 3, 3, 7), 3), 1);
    assert.equal(firstFrom(on(1, 3, 3, 7), 8), 4);
    const replaced = { start: 3, oldEnd: 5, newEnd: 6 };
    const moved = spliced(on(1, 4, 7), on(3, 5), replaced, (_item, line) => ({ line }));
    assert.deepEqual(moved, on(1, 3, 5, 8));
    const places: number[][] = [];
    spliced(on(1, 4, 7), on(3, 5), replaced, (item, line, index) => {
      places.push([line, index]);
      return item;
    });
    assert.deepEqual(places, [
      [1, 0],
      [8, 3],
    ]);
  });

  it("touch what stands on them, and what they move", () => {
    assert.equal(touches(on(1, 7), { start: 3, oldEnd: 5, newEnd: 5 }), false);
    assert.equal(touches(on(1, 4), { start: 3, oldEnd: 5, newEnd: 5 }), true);
    assert.equal(touches(on(1, 7), { start: 3, oldEnd: 5, newEnd: 6 }), true);
    assert.equal(touches(on(1), { start: 3, oldEnd: 5, newEnd: 6 }), false);
  });
});
