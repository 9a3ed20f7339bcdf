import assert from "node:assert/strict";
import { createSnapshot } from "#core/services/snapshot";
import { drawPicture, tellingPlaceOf } from "../../../client/src/preview/picture";

const TEXT = `component A [0.5, 0.5]
note Ask twice [0.1, 0.1]
annotation 3 [0.2, 0.2] Why
settlers [0.6, 0.4, 0.4, 0.6]
accelerator Law [0.3, 0.3]
annotations [0.05, 0.05]
`;

describe("where the text tells most about a drawn element", () => {
  const picture = drawPicture(createSnapshot("file:///a.owm", 1, TEXT), "vscode-light", []);
  const places: readonly (readonly [element: string, line: number, character: number])[] = [
    ["component:a", 0, 10],
    ["annotation:3", 2, 11],
    ["attitude:settlers", 3, 0],
    ["accelerator:law", 4, 12],
  ];
  for (const [element, line, character] of places) {
    it(`${element} at ${line}:${character}`, () => {
      assert.deepEqual(tellingPlaceOf(picture, element), { line, character });
    });
  }

  it("has none for a note, which says it all itself, and for what is not drawn", () => {
    assert.equal(tellingPlaceOf(picture, "note:ask twice"), undefined);
    assert.equal(tellingPlaceOf(picture, "component:b"), undefined);
  });
});
