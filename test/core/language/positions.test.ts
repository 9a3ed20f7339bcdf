import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { offsetAt, positionAt } from "#core/language/positions";

describe("positions", () => {
  const tree = parse("title A\r\nB->C\r\n");

  it("go there and back", () => {
    for (let offset = 0; offset <= 15; offset++) {
      if (offset === 8 || offset === 14) continue; // inside a line end
      assert.equal(offsetAt(tree, positionAt(tree, offset)), offset);
    }
  });

  it("stay in the text", () => {
    assert.deepEqual(positionAt(tree, 1000), { line: 2, character: 0 });
    assert.equal(offsetAt(tree, { line: 9, character: 9 }), 15);
    assert.equal(offsetAt(tree, { line: 0, character: 99 }), 7);
    assert.equal(offsetAt(tree, { line: -1, character: 0 }), 0);
  });

  it("in a line end are the line's last column", () => {
    assert.deepEqual(positionAt(tree, 8), { line: 0, character: 7 });
  });
});
