import assert from "node:assert/strict";
import { dayNumber, daysBetween } from "#core/analysis/portfolio/calendar";

describe("calendar", () => {
  it("counts days", () => {
    assert.equal(daysBetween("2024-02-28", "2024-03-01"), 2);
    assert.equal(daysBetween("2025-02-28", "2025-03-01"), 1);
    assert.equal(daysBetween("2026-01-02", "2026-01-01"), -1);
    assert.equal(daysBetween("2025-01-01", "2026-01-01"), 365);
    assert.equal(dayNumber("1970-01-01"), 0);
  });

  for (const text of [
    "2025-02-29",
    "2025-13-01",
    "2025-00-10",
    "25-01-01",
    "2025-1-1",
    "0001-01-01",
    "soon",
    "",
  ]) {
    it(`does not take '${text}' for a day of today's calendar`, () => {
      assert.equal(dayNumber(text), undefined);
      assert.equal(daysBetween(text, "2026-01-01"), undefined);
    });
  }
});
