import assert from "node:assert/strict";
import { wordFilter } from "#core/services/completion/wordFilter";

describe("finding names by any of their words", () => {
  it("brings the word that is typed to the front", () => {
    assert.equal(wordFilter("Cup of Tea", "te"), "Tea Cup of");
    assert.equal(wordFilter("Cup of Tea", "OF T"), "of Tea Cup");
    assert.equal(wordFilter("Hot-Water Boiler", "wat"), "Water Boiler Hot-");
    assert.equal(wordFilter("Crème brûlée", "brû"), "brûlée Crème");
  });

  it("leaves names alone that begin so, or have no such word", () => {
    for (const typed of ["", " ", "cup", "Cup of", "x", "ea", "fee"]) {
      assert.equal(wordFilter("Cup of Tea", typed), undefined, typed);
    }
    assert.equal(wordFilter("", "a"), undefined);
  });
});
