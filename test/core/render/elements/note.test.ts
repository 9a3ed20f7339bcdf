import assert from "node:assert/strict";
import { draw, elementOf, SQUARE, shapeOf } from "../../../support/pictures";

describe("notes", () => {
  it("are bold text from their point on, 12 px in plain, 14 px in wardley", () => {
    const { x, y, lines, bold, size, anchor } = shapeOf(
      elementOf(draw("note +a thing [0.5, 0.3]"), "note:+a thing"),
      "text",
    );
    assert.deepEqual([x, y, lines, bold, size, anchor], [300, 500, ["+a thing"], true, 12, undefined]);
    const wardley = draw("note n [0.5, 0.3]", { ...SQUARE, style: "wardley" });
    assert.equal(shapeOf(elementOf(wardley, "note:n"), "text").size, 14);
  });

  it("break at \\n in quotes, 15 px apart", () => {
    const element = elementOf(draw('note "phase 2\\nstarts here" [0.2, 0.64]'), "note:phase 2 starts here");
    const { lines, lineHeight } = shapeOf(element, "text");
    assert.deepEqual([lines, lineHeight], [["phase 2", "starts here"], 15]);
    assert.equal(element.accessibleName, "Note phase 2 starts here");
  });

  it("break where they would leave the picture, and only there", () => {
    const words = "and so it goes on and on and on to the end of the line";
    const linesAt = (place: string) =>
      shapeOf(elementOf(draw(`note ${words} [0.5, ${place}]`), `note:${words}`), "text").lines;
    assert.deepEqual(linesAt("0.2"), [words]);
    assert.ok(linesAt("0.9").length > 1);
    assert.equal(linesAt("0.9").join(" "), words);
  });
});
