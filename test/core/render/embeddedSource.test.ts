import assert from "node:assert/strict";
import fc from "fast-check";
import { sourceMetadata, sourceOf } from "#core/render/embeddedSource";
import { readXml } from "../../support/xml";

describe("a picture that carries its map", () => {
  it("gives back every character, and stays well-formed (any text)", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const svg = `<svg xmlns="http://www.w3.org/2000/svg">${sourceMetadata(text)}</svg>`;
        readXml(svg);
        assert.equal(sourceOf(svg), text);
      }),
    );
  });

  it("replaces halves of pairs, as files do", () => {
    assert.equal(sourceOf(sourceMetadata("a\ud800b")), "a\ufffdb");
  });

  it("finds nothing in other pictures, nor in one changed by hand", () => {
    assert.equal(sourceOf("<svg><metadata>title Tea</metadata></svg>"), undefined);
    assert.equal(sourceOf(sourceMetadata("x").replace("x", "%zz")), undefined);
    assert.equal(sourceOf(sourceMetadata("x").replace("</metadata>", "")), undefined);
  });
});
