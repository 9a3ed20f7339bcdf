import assert from "node:assert/strict";
import fc from "fast-check";
import { holdsStatement } from "#core/language/lineShape";
import { parse } from "#core/language/parse";
import { mapText } from "../../support/randomMaps";

/** For each line whether its shape alone tells of a statement. */
function told(text: string): readonly boolean[] {
  return Array.from(parse(text).shapes, holdsStatement);
}

describe("holdsStatement", () => {
  it("knows statements by the shape of their line", () => {
    assert.deepEqual(told("title T\nA->B // @owner C\n\n// remark\ncomponent A [0.5, 0.5]"), [
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  it("is in doubt where there are braces, and in comments", () => {
    assert.deepEqual(told("pipeline A {\n  component B [0.5]\n}\n/* component C\n*/"), [
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it("is right about any text (property)", () => {
    const right = (text: string) => {
      const { lines, shapes } = parse(text);
      shapes.forEach((shape, line) => {
        if (holdsStatement(shape)) assert.ok(lines[line]?.statements[0], lines[line]?.text);
      });
    };
    fc.assert(fc.property(mapText, right), { numRuns: 1000 });
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(..."{}/* \n\t;->+'a[]\",|") }), right), {
      numRuns: 1000,
    });
  });
});
