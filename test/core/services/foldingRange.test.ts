import assert from "node:assert/strict";
import fc from "fast-check";
import { foldingRanges } from "#core/services/foldingRange";
import { createSnapshot } from "#core/services/snapshot";
import { MAP_URI, openMap } from "../../support/maps";

/** The folds as `first-last kind`. */
function foldsOf(...lines: readonly string[]): readonly string[] {
  return foldingRanges(openMap(...lines).snapshot).map(({ startLine, endLine, kind }) =>
    `${startLine}-${endLine} ${kind ?? ""}`.trim(),
  );
}

describe("folding", () => {
  it("takes sections that blank lines set apart, with the comment above them as heading", () => {
    assert.deepEqual(
      foldsOf(
        "title T",
        "",
        "// Users",
        "anchor A [0.9, 0.5]",
        "anchor B [0.9, 0.6]",
        "",
        "",
        "A->C",
        "B->C",
      ),
      ["2-4", "7-8"],
    );
  });

  it("takes no section that is the whole map, and none of one line", () => {
    assert.deepEqual(foldsOf("title T", "anchor A [0.9, 0.5]", "A->B", ""), []);
    assert.deepEqual(foldsOf("title T", "", "A->B", "", "A->C", "A->D"), []);
  });

  it("takes comments over several lines, of either kind, apart from the section below", () => {
    assert.deepEqual(
      foldsOf("// one", "// two", "A->B", "B->C", "", "/* a", "", "b */", "", "C->D", "D->E"),
      ["0-1 comment", "2-3", "5-7 comment", "9-10"],
    );
  });

  it("takes pipelines from their name to their last choice", () => {
    const choices = ["  component C [0.3]", "", "  component D [0.5]"];
    assert.deepEqual(foldsOf("pipeline P", "{", ...choices, "}"), ["0-4"]);
    assert.deepEqual(foldsOf("pipeline P {", ...choices, "}"), ["0-3"]);
    assert.deepEqual(
      foldsOf(
        "title T",
        "",
        "component P [0.5, 0.5]",
        "pipeline P {",
        ...choices,
        "}",
        "P->C",
        "",
        "A->B",
        "B->C",
      ),
      ["2-8", "3-6", "10-11"],
    );
    assert.deepEqual(foldsOf("pipeline P { component A [0.3] }"), []);
  });

  it("takes regions, inside each other too, and only closed ones", () => {
    assert.deepEqual(
      foldsOf(
        "// #region Outer",
        "A->B",
        "",
        "// #region Inner",
        "B->C",
        "// #endregion",
        "",
        "C->D",
        "//#endregion",
      ),
      ["0-8 region", "3-5 region"],
    );
    assert.deepEqual(foldsOf("// #endregion", "A->B", "// #region"), []);
  });

  it("leaves out the shortest when the client takes but a few", () => {
    const { snapshot } = openMap("A->B", "B->C", "", "A->C", "A->D", "A->E", "", "A->F", "A->G");
    assert.deepEqual(
      foldingRanges(snapshot, 1).map(({ startLine }) => startLine),
      [3],
    );
    assert.deepEqual(foldingRanges(snapshot, 0), []);
  });

  it("never crosses itself", () => {
    const words = [
      "// c",
      "A->B",
      "",
      "pipeline P {",
      "}",
      "{",
      "/*",
      "*/",
      "// #region x",
      "// #endregion",
      "title T",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 25 }), (lines) => {
        const folds = foldingRanges(createSnapshot(MAP_URI, 1, lines.join("\n")));
        for (const { startLine, endLine } of folds) {
          assert.ok(startLine < endLine && endLine < Math.max(1, lines.length), JSON.stringify(folds));
        }
      }),
      { numRuns: 500 },
    );
  });
});
