import assert from "node:assert/strict";
import { bareNumbers } from "#core/analysis/bareNumbers";

describe("numbers without brackets", () => {
  it("are those at the end, with the blanks before them", () => {
    assert.deepEqual(bareNumbers("Milk  0.5, 1", 10, 2), { start: 14, end: 22, text: "[0.5, 1]" });
    assert.deepEqual(bareNumbers("Milk .3", 0, 1), { start: 4, end: 7, text: "[.3]" });
  });

  it("are none where a name ends in numbers, or nothing stands before them", () => {
    for (const text of [
      "Windows 3.1 0.5",
      "Level 1 0",
      "0.5 0.6",
      "Milk0.5 0.6",
      "Milk 0.5 0.6 x",
      "Milk 12 0.5",
    ]) {
      assert.equal(bareNumbers(text, 0, 2), undefined, text);
    }
    assert.equal(bareNumbers("Windows 95", 0, 1), undefined);
    assert.equal(bareNumbers(" ".repeat(100_000), 0, 2), undefined);
  });
});
