import assert from "node:assert/strict";
import { inOneLine, looksLikeNames, nameChains } from "#core/templates/nameChains";

describe("a list of names", () => {
  const same: readonly (readonly [string, string])[] = [
    ["lines", "Guest\nCup of tea\r\nKettle\n"],
    ["commas", "Guest, Cup of tea,Kettle"],
    ["semicolons", "Guest; Cup of tea; Kettle"],
    ["arrows", "Guest -> Cup of tea->Kettle"],
    ["bullets", "- Guest\n* Cup of tea\n• Kettle"],
    ["numbers", "1. Guest\n2) Cup of tea\n10. Kettle"],
    ["quotes and too many blanks", '  "Guest" > Cup   of\ttea > Kettle > '],
    ["comments", "Guest // regular\nCup of tea //\n// the rest\nKettle"],
    ["names that come again", "Guest, Cup of tea, guest, Kettle"],
  ];
  for (const [what, text] of same) {
    it(`may have ${what}`, () => assert.deepEqual(nameChains(text), [["Guest", "Cup of tea", "Kettle"]]));
  }

  it("is several chains where lines have arrows", () => {
    const chains = [
      ["Guest", "Tea"],
      ["Guest", "Cake", "Flour"],
    ];
    assert.deepEqual(nameChains("Guest > Tea\n\nGuest > Cake > Flour"), chains);
    assert.deepEqual(nameChains(inOneLine(chains)), chains);
  });

  it("is nothing when no name is in it", () => {
    for (const text of ["", " \n", ">", ",;,"]) assert.deepEqual(nameChains(text), []);
  });

  it("is read up to a number of names", () => {
    assert.deepEqual(nameChains("a > b > c\nc > a > d", 2), [["a", "b"], ["a"]]);
    const text = Array.from({ length: 100_000 }, (_, index) => `name ${index}`).join("\n");
    assert.equal(nameChains(text)[0]?.length, 300);
  });

  it("is told from other texts", () => {
    for (const text of ["Guest\nTea", "a, b, c", "- Tea\n- Cake"]) assert.ok(looksLikeNames(text), text);
    for (const text of [
      "",
      "Tea",
      "const a = 1,\nb = 2",
      "https://example.org, x",
      "component Tea [0.5, 0.5]\n",
      `${"A sentence that is far too long to be a name,"} and then another one, which ends here`,
    ])
      assert.ok(!looksLikeNames(text), text);
  });
});
