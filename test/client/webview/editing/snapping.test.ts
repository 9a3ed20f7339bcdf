import assert from "node:assert/strict";
import { snap, sortedLines } from "../../../../client/webview/src/editing/snapping";

describe("snapping", () => {
  const lines = sortedLines([300, 100, 200, 100]);

  it("sorts lines and keeps each once", () => {
    assert.deepEqual(lines, [100, 200, 300]);
  });

  it("takes the nearest line within reach, from either side", () => {
    assert.deepEqual(snap(196, lines, 6), { value: 200, line: 200 });
    assert.deepEqual(snap(204, lines, 6), { value: 200, line: 200 });
    assert.deepEqual(snap(200, lines, 0), { value: 200, line: 200 });
    assert.deepEqual(snap(306, lines, 6), { value: 300, line: 300 });
    assert.deepEqual(snap(103, [100, 105], 6), { value: 105, line: 105 });
  });

  it("leaves a value that no line is near, or when nothing may attract", () => {
    assert.deepEqual(snap(150, lines, 6), { value: 150, line: undefined });
    assert.deepEqual(snap(150, [], 6), { value: 150, line: undefined });
    assert.deepEqual(snap(200, lines, -1), { value: 200, line: undefined });
  });
});
