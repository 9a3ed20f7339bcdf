import assert from "node:assert/strict";
import fc from "fast-check";
import { pasteMap } from "#core/formats/pasteMap";
import { parse } from "#core/language/parse";

const owm = parse("title Mine\ncomponent Own [0.5, 0.5]\n");
const mermaid = parse("wardley-beta\ntitle Mine\n");

describe("pasteMap", () => {
  it("turns Mermaid into statements of the map, which keeps its own title", () => {
    assert.deepEqual(
      pasteMap("wardley-beta\ntitle Tea\ncomponent Cup [0.8, 0.6] (buy)\nPublic -> Cup\n", owm),
      {
        text: "component Cup [0.8, 0.6] (buy)\nPublic->Cup\n",
        from: "mermaid",
        certain: true,
      },
    );
    assert.equal(
      pasteMap("wardley-beta\ntitle Tea\ncomponent Cup [0.8, 0.6]", parse(""))?.text,
      "// @boundaries 0.25 0.5 0.75\ntitle Tea\ncomponent Cup [0.8, 0.6]",
    );
  });

  it("takes a fence of Markdown off", () => {
    const fence = "```mermaid\nwardley-beta\ncomponent Cup [0.8, 0.6]\n```\n";
    assert.equal(pasteMap(fence, owm)?.text, "component Cup [0.8, 0.6]\n");
    assert.deepEqual(pasteMap("~~~wardley\ncomponent Cup [0.8, 0.6]\n~~~", owm), {
      text: "component Cup [0.8, 0.6]",
      from: "owm",
      certain: false,
    });
  });

  it("turns tables and JSON into statements", () => {
    const table = "Name\tVisibility\tEvolution\tNeeds\nTea\t0.8\t0.6\tWater\nWater\t0.5\t0.8\t\n";
    assert.equal(
      pasteMap(table, owm)?.text,
      "component Tea [0.8, 0.6]\ncomponent Water [0.5, 0.8]\n\nTea->Water\n",
    );
    const json = '{"components": [{"name": "Tea", "visibility": 0.8, "maturity": 1}], "links": []}';
    assert.equal(pasteMap(json, owm)?.text, "component Tea [0.8, 1]");
    assert.equal(pasteMap(json, mermaid)?.text, "component Tea [0.8, 1.0]");
  });

  it("turns OnlineWardleyMaps text into Mermaid in a Mermaid map", () => {
    assert.deepEqual(pasteMap("// why\ncomponent 3D [1, .5]\n3D->Tea\n", mermaid), {
      text: '%% why\ncomponent "3D" [1.0, 0.5]\n"3D" -> Tea\n',
      from: "owm",
      certain: false,
    });
  });

  it("turns the address of a map into a submap that leads there, without asking anybody", () => {
    assert.deepEqual(pasteMap("https://onlinewardleymaps.com/#clone:Ab3dE\n", owm), {
      text: "submap Map clone-Ab3dE [0.5, 0.5] url(clone-Ab3dE)\nurl clone-Ab3dE [https://onlinewardleymaps.com/#clone:Ab3dE]",
      from: "address",
      certain: false,
    });
    assert.equal(pasteMap("https://onlinewardleymaps.com/#clone:Ab3dE", mermaid), undefined);
  });

  const ordinary = [
    "",
    "Tea",
    "component Cup [0.8, 0.6]\nCup->Tea\n",
    "a, b\n1, 2",
    '{"name": "x"}',
    "https://example.org/#map",
    "flowchart TD\nA-->B",
    "name,colour\nTea,red",
    "Dear all,\nplease see [1] for the needs; thanks.",
  ];
  for (const text of ordinary) {
    it(`leaves alone: ${JSON.stringify(text)}`, () => assert.equal(pasteMap(text, owm), undefined));
  }

  it("leaves Mermaid alone in a Mermaid map", () => {
    assert.equal(pasteMap("wardley-beta\ncomponent Cup [0.8, 0.6]", mermaid), undefined);
  });

  it("never fails", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom("", "wardley-beta\n", "name,needs\n", "```\n", '{"components":'),
        (noise, head) => {
          pasteMap(head + noise, owm);
          pasteMap(head + noise, mermaid);
        },
      ),
    );
  });
});
