import assert from "node:assert/strict";
import {
  count,
  excerpt,
  lineName,
  listNames,
  quote,
  twoDecimals,
  withLinesMoved,
  written,
  writtenPair,
} from "#core/analysis/words";

describe("words", () => {
  it("quotes names on one line", () => {
    assert.equal(quote("Night\nshift"), "'Night shift'");
  });

  it("prints two decimals and never a negative zero", () => {
    assert.deepEqual([0.5, 0.456, -0.001, 1].map(twoDecimals), ["0.50", "0.46", "0.00", "1.00"]);
  });

  it("writes numbers for the file without trailing zeros", () => {
    assert.deepEqual([0.5, 0.1 + 0.2, 1, 0].map(written), ["0.5", "0.3", "1", "0"]);
    assert.equal(writtenPair(0.25, 1), "[0.25, 1]");
  });

  it("names lines, which move with the text, and no names of things", () => {
    const message = `'line 4' is declared in ${lineName(1)}, not in ${lineName(11)}; write 2 lines, on line 3a.`;
    assert.equal(
      withLinesMoved(message, 20),
      "'line 4' is declared in line 22, not in line 32; write 2 lines, on line 3a.",
    );
    assert.equal(withLinesMoved(withLinesMoved(message, 20), -20), message);
    assert.equal(
      withLinesMoved("'Jane's tea' is declared as 'Jane's Tea' in line 2.", 1).slice(-7),
      "line 3.",
    );
  });

  it("counts", () => {
    assert.equal(count(1, "link"), "1 link");
    assert.equal(count(0, "link"), "0 links");
  });

  it("lists names and counts the rest", () => {
    assert.equal(listNames([]), "");
    assert.equal(listNames(["A"]), "'A'");
    assert.equal(listNames(["A", "B"]), "'A' and 'B'");
    assert.equal(listNames(["A", "B", "C"]), "'A', 'B' and 'C'");
    assert.equal(listNames(["A", "B", "C", "D"], 3), "'A', 'B', 'C' and 1 more");
  });

  it("cuts long pieces of the file", () => {
    assert.equal(excerpt("x".repeat(60)).length, 60);
    assert.equal(excerpt("x".repeat(61)), `${"x".repeat(59)}…`);
  });
});
