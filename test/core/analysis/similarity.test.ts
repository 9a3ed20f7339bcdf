import assert from "node:assert/strict";
import fc from "fast-check";
import { editDistance, NearestText, similarity } from "#core/analysis/similarity";

describe("similarity", () => {
  it("counts edits", () => {
    assert.equal(editDistance("kitten", "sitting", 9), 3);
    assert.equal(editDistance("", "abc", 9), 3);
    assert.equal(editDistance("same", "same", 0), 0);
  });

  it("stops counting beyond the limit", () => {
    assert.equal(editDistance("kitten", "sitting", 2), 3);
    assert.equal(editDistance("a", "abcdef", 2), 3);
  });

  it("is one for equal texts and falls with the share of edits", () => {
    assert.equal(similarity("", ""), 1);
    assert.equal(similarity("delivery", "delivry"), 1 - 1 / 8);
    assert.equal(similarity("abc", "xyz"), 0);
  });

  it("is symmetric and obeys the limit (property)", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 });
    fc.assert(
      fc.property(word, word, fc.nat(8), (a, b, most) => {
        const distance = editDistance(a, b, 20);
        assert.equal(distance, editDistance(b, a, 20));
        assert.equal(editDistance(a, b, most), Math.min(distance, most + 1));
      }),
    );
  });
});

describe("NearestText", () => {
  const names = ["delivery", "entrepreneur", "customer relationship management", "level 1", "tea"];
  const index = new NearestText(
    0.85,
    names.map((name) => [name, name] as const),
  );

  it("finds misspellings", () => {
    assert.deepEqual(index.find("delivry"), { value: "delivery", similarity: 1 - 1 / 8 });
    assert.equal(index.find("entrepeneur")?.value, "entrepreneur");
    assert.equal(index.find("costumer relationship managment")?.value, "customer relationship management");
  });

  it("finds two letters that changed places, also in short names", () => {
    const short = new NearestText(
      0.85,
      ["mtbf", "level 12", "tea", "Élan"].map((name) => [name, name] as const),
    );
    assert.deepEqual(short.find("mbtf"), { value: "mtbf", similarity: 0.75 });
    for (const other of ["mtbg", "fbtm", "level 21", "eta", "mtbf", "mtb"]) {
      assert.equal(short.find(other), undefined, other);
    }
  });

  it("does not find the text itself, what differs more, or other digits", () => {
    assert.equal(index.find("delivery"), undefined);
    assert.equal(index.find("delivers all"), undefined);
    assert.equal(index.find("level 2"), undefined);
    assert.equal(index.find("tee"), undefined);
  });

  it("takes the nearest, of equally near ones the first by name", () => {
    const both = new NearestText(0.8, [
      ["abcdefgx", 1],
      ["abcdefga", 2],
      ["abcdefgh i", 3],
    ]);
    assert.equal(both.find("abcdefgh")?.value, 2);
  });

  it("finds whatever comparing all would find (property)", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "n", "e", " "), minLength: 4, maxLength: 26 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), word, (entries, text) => {
        const found = new NearestText(
          0.85,
          entries.map((entry) => [entry, entry] as const),
        ).find(text);
        const best = Math.max(
          0,
          ...entries.filter((entry) => entry !== text).map((entry) => similarity(entry, text)),
        );
        assert.equal(found?.similarity ?? 0, best >= 0.85 - 1e-9 ? best : 0);
      }),
    );
  });
});
