import assert from "node:assert/strict";
import fc from "fast-check";
import { bareName } from "#core/language/names";
import { NameTable } from "#core/language/nameTable";

describe("name table", () => {
  it("reads a plain name as it is read without the table, again and again", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "B", " ", "1", "é", "\t"), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const table = new NameTable(4);
        for (const line of [...words, ...words]) {
          const name = table.plainName(line, 0, line.length);
          if (name) assert.deepEqual(name, bareName(line, 0, line.length));
        }
      }),
    );
  });

  it("keeps many names of one hash apart", () => {
    const table = new NameTable(1);
    for (const round of [1, 2]) {
      for (let i = 0; i < 500; i++) {
        const line = `Thing ${i} of ours`;
        const name = table.plainName(line, 0, line.length);
        assert.equal(name?.text, line, `round ${round}`);
        assert.equal(name?.key, `thing ${i} of ours`);
      }
    }
  });

  it("leaves names alone that need cleaning, and missing ones", () => {
    const table = new NameTable(10);
    assert.equal(table.plainName("A  B", 0, 4), undefined);
    assert.equal(table.plainName("Tür", 0, 3), undefined);
    assert.equal(table.plainName("   ", 0, 3), undefined);
  });
});
