import assert from "node:assert/strict";
import { drawPicture, statementOf } from "../../../client/src/preview/picture";
import { createSnapshot } from "../../../core/src/services/snapshot";

const MAP = `title Tea
anchor Public [0.9, 0.5]
  component Cup of Tea [0.7, 0.5]   // hot
pipeline Cup of Tea { component Mug [0.3] }
evolve Cup of Tea 0.9
Public->Cup of Tea
`;

/** The text of the statement that an element leads to. */
function textOf(element: string): string | undefined {
  const range = statementOf(
    drawPicture(createSnapshot("file:///a.owm", 1, MAP), "vscode-light", []),
    element,
  );
  if (range === undefined) return undefined;
  assert.equal(range.start.line, range.end.line);
  return MAP.split("\n")[range.start.line]?.slice(range.start.character, range.end.character);
}

describe("the statement behind a drawn element", () => {
  it("is found for every kind, without blanks and comments around it", () => {
    assert.equal(textOf("anchor:public"), "anchor Public [0.9, 0.5]");
    assert.equal(textOf("component:cup of tea"), "component Cup of Tea [0.7, 0.5]");
    assert.equal(textOf("evolved:cup of tea"), "evolve Cup of Tea 0.9");
    assert.equal(textOf("link:public->cup of tea"), "Public->Cup of Tea");
  });

  it("is the right one of two on a line", () => {
    assert.equal(textOf("component:mug"), "component Mug [0.3]");
    assert.match(textOf("pipeline:cup of tea") ?? "", /^pipeline Cup of Tea/);
  });

  it("is none for what is not drawn", () => {
    assert.equal(textOf("component:kettle"), undefined);
  });
});
