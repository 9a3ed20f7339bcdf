import assert from "node:assert/strict";
import { textWidth } from "#core/render/text/textWidth";
import { draw, SQUARE, shapesOf } from "../../../support/pictures";

describe("the ground and the title", () => {
  it("cover the page, and the map area where it differs", () => {
    const [page, ground, ...rest] = shapesOf(draw("", { ...SQUARE, style: "wardley" }).frame, "rect");
    assert.deepEqual([page?.x, page?.y, page?.width, page?.height], [-35, -45, 1105, 1137]);
    assert.deepEqual([ground?.x, ground?.y, ground?.width, ground?.height], [0, 0, 1000, 1000]);
    assert.equal(ground?.fill, "url(#mapwright-wardley-background)");
    assert.deepEqual(rest, []);
    assert.equal(shapesOf(draw("").frame, "rect").length, 1);
  });

  it("is bold, 20 px, 10 px above the map", () => {
    const [title] = shapesOf(draw("title Bakery supply 2027").frame, "text");
    assert.deepEqual(
      [title?.lines, title?.x, title?.y, title?.size, title?.bold],
      [["Bakery supply 2027"], 0, -10, 20, true],
    );
    assert.deepEqual(shapesOf(draw("").frame, "text")[0]?.lines, ["Untitled Map"]);
  });

  it("shrinks a title that is too long, and shortens it in the end", () => {
    const words = "A title of a map that says too much for a single line at this size, and yet ";
    const [smaller] = shapesOf(draw(`title ${words.repeat(2)}`).frame, "text");
    assert.ok(smaller && smaller.size < 20 && smaller.lines[0] === words.repeat(2).trim());
    const [shorter] = shapesOf(draw(`title ${words.repeat(20)}`).frame, "text");
    const line = shorter?.lines[0] ?? "";
    assert.ok(line.endsWith("…"));
    assert.ok(textWidth(line, { size: shorter?.size ?? 0, bold: true }) <= 1066);
  });
});
