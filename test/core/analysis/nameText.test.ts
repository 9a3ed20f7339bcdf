import assert from "node:assert/strict";
import { declaredText, linkLine, usableName } from "#core/analysis/nameText";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

describe("nameText", () => {
  it("quotes only names that would be misread", () => {
    assert.equal(usableName("Cup of Tea (hot)"), "Cup of Tea (hot)");
    assert.equal(usableName("A->B"), '"A->B"');
    assert.equal(usableName("A; B"), '"A; B"');
    assert.equal(usableName('say "hi"\nnow'), '"say \\"hi\\"\\nnow"');
    assert.equal(usableName("TCP//IP"), '"TCP//IP"');
  });

  it("reads back as the same name (all kinds of names)", () => {
    for (const name of [
      "Tea",
      "A->B",
      "x [y]",
      'q"q',
      "back\\slash",
      "a+>b",
      "a;b",
      "two\nlines",
      "{brace}",
    ]) {
      const [link] = buildMap(parse(`X->${usableName(name)}`)).dependencies;
      assert.equal(link?.toName.text, name);
    }
  });

  it("writes a declared name as its author did", () => {
    const map = buildMap(parse('component "Night\\nshift" [0.5, 0.5]\ncomponent A->B [0.4, 0.4]'));
    assert.deepEqual(
      map.nodes.map((node) => declaredText(map, node)),
      ['"Night\\nshift"', '"A->B"'],
    );
  });

  it("writes links that OnlineWardleyMaps does not drop", () => {
    assert.equal(linkLine("building", "land"), "Building->land");
    assert.equal(linkLine("shop", "land"), "shop->land");
  });
});
