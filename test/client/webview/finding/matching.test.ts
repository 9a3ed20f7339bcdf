import assert from "node:assert/strict";
import fc from "fast-check";
import { countText } from "../../../../client/webview/src/finding/findField";
import { fold, matcherOf, stepFrom } from "../../../../client/webview/src/finding/matching";

const matches = (query: string, text: string) => matcherOf(query)?.(fold(text));

describe("matching", () => {
  it("sees neither accents nor case, nor how lines are broken", () => {
    assert.equal(fold("Café  au\nLait"), "cafe au lait");
    assert.equal(fold("STRASSE"), fold("Straße"));
    assert.equal(fold("ﬁne"), "fine");
    assert.equal(matches("crème", "Creme brulee"), true);
  });

  it("takes any words of a name, in any order, also their parts", () => {
    assert.equal(matches("mill", "Flour mill"), true);
    assert.equal(matches("mill fl", "Flour mill"), true);
    assert.equal(matches("our", "Flour mill"), true);
    assert.equal(matches("mill stone", "Flour mill"), false);
  });

  it("looks for nothing while nothing is written", () => {
    assert.equal(matcherOf(""), undefined);
    assert.equal(matcherOf(" \t "), undefined);
    assert.equal(matcherOf("\u0301"), undefined);
  });

  it("finds whatever is written in a name by that itself", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }),
        (name) => matches(name, `a ${name} b`) !== false,
      ),
    );
  });

  it("goes round", () => {
    assert.equal(stepFrom(-1, 1, 3), 0);
    assert.equal(stepFrom(-1, -1, 3), 2);
    assert.equal(stepFrom(2, 1, 3), 0);
    assert.equal(stepFrom(0, -1, 3), 2);
    assert.equal(stepFrom(0, 1, 0), -1);
  });

  it("says where it is", () => {
    assert.equal(countText(2, 7), "2 of 7");
    assert.equal(countText(0, 7), "? of 7");
    assert.equal(countText(0, 0), "No results");
  });
});
