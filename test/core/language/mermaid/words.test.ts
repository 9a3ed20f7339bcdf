import assert from "node:assert/strict";
import fc from "fast-check";
import {
  inQuotes,
  isBareName,
  isDecimal,
  isWhole,
  mermaidDecimal,
  mermaidName,
  stringEnd,
} from "#core/language/mermaid/words";
import { readByMermaid } from "../../../support/mermaidParser";

describe("words of Mermaid", () => {
  const bare = [
    "A",
    "Cup of Tea",
    "Team (buy)",
    "R&D",
    "real-time queue",
    "x_1",
    "titles",
    "Note",
    "A (B) c2",
  ];
  const quoted = [
    "",
    "3D",
    "A 1",
    "note taking",
    "builder",
    "title",
    "title x",
    "Größe",
    "a.b",
    "A->B",
    "-A",
    "A ",
    " A",
    "a,b",
    "it's",
  ];
  it("know which names need no quotes", () => {
    for (const name of bare) assert.ok(isBareName(name), name);
    for (const name of quoted) assert.ok(!isBareName(name), name);
  });

  it("write names and numbers that Mermaid's parser reads as they are", async () => {
    const name = fc.oneof(
      fc.constantFrom(...bare, ...quoted.filter((each) => each !== "")),
      fc.string({ minLength: 1, maxLength: 12 }),
    );
    await fc.assert(
      fc.asyncProperty(name, fc.double({ min: -1, max: 2, noNaN: true }), async (text, value) => {
        const line = `component ${mermaidName(text)} [${mermaidDecimal(value)}, 0.5]`;
        const [component] = (await readByMermaid(`wardley-beta\n${line}\n`)).components;
        assert.equal(component?.name, text);
        assert.ok(Math.abs((component?.visibility ?? 9) - Math.min(1, Math.max(0, value))) < 1e-6);
      }),
      { numRuns: 300 },
    );
  });

  it("find the end of a text in quotes of either kind", () => {
    assert.deepEqual(
      [stringEnd('"a\\"b" c', 0, 8), stringEnd("'a\"b'", 0, 5), stringEnd('"a', 0, 2)],
      [5, 4, -1],
    );
    assert.equal(inQuotes('a"\\\n'), '"a\\"\\\\\\n"');
  });

  it("tell decimals and whole numbers as the grammar does", () => {
    assert.deepEqual(["0.5", "12.0", ".5", "1", "1.", "-0.5", "a.b"].map(isDecimal), [
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
    assert.deepEqual(["0", "12", "012", "1.0", "", "-1"].map(isWhole), [
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
