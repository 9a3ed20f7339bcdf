import assert from "node:assert/strict";
import { actOf, stepAfter } from "../../../../client/webview/src/presenting/presentationKeys";

describe("the keys of a presentation", () => {
  it("are those of a slide show", () => {
    for (const key of ["ArrowRight", "ArrowDown", "PageDown", " ", "Enter"]) assert.equal(actOf(key), "next");
    for (const key of ["ArrowLeft", "ArrowUp", "PageUp", "Backspace"]) assert.equal(actOf(key), "back");
    assert.deepEqual(["Home", "End", "n", "N", "Escape"].map(actOf), [
      "first",
      "last",
      "notes",
      "notes",
      "end",
    ]);
    assert.equal(actOf("e"), undefined);
  });

  it("stop at both ends", () => {
    assert.equal(stepAfter("next", 0, 3), 1);
    assert.equal(stepAfter("next", 2, 3), 2);
    assert.equal(stepAfter("back", 0, 3), 0);
    assert.equal(stepAfter("first", 2, 3), 0);
    assert.equal(stepAfter("last", 0, 3), 2);
    assert.equal(stepAfter("notes", 1, 3), 1);
    assert.equal(stepAfter("next", 0, 0), 0);
  });
});
