import assert from "node:assert/strict";
import { editDistance, nearest } from "#core/language/suggest";

describe("suggest", () => {
  it("measures edits up to a limit", () => {
    assert.equal(editDistance("kitten", "sitting", 3), 3);
    assert.equal(editDistance("kitten", "sitting", 2), 3);
    assert.equal(editDistance("a", "abcdef", 2), 3);
  });

  it("finds the nearest word, or none", () => {
    assert.equal(nearest("compnent", ["anchor", "component", "comment"]), "component");
    assert.equal(nearest("xyzzy", ["anchor", "component"]), undefined);
  });
});
