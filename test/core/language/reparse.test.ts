import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "#core/language/parse";
import { print } from "#core/language/print";
import { reparse } from "#core/language/reparse";
import { changeOf, mapText, relativeChange } from "../../support/randomMaps";

describe("reparse", () => {
  it("gives what parsing the whole text gives, after any sequence of edits", () => {
    fc.assert(
      fc.property(mapText, fc.array(relativeChange, { minLength: 1, maxLength: 8 }), (start, changes) => {
        let text = start;
        let tree = parse(text);
        for (const relative of changes) {
          const change = changeOf(text, relative);
          text = text.slice(0, change.start) + change.text + text.slice(change.end);
          tree = reparse(tree, change);
          assert.equal(print(tree), text);
        }
        assert.deepEqual(tree, parse(text));
      }),
      { numRuns: 800 },
    );
  });

  it("keeps the nodes of the lines an edit does not touch", () => {
    const text = "title A\ncomponent B [0.1, 0.2]\ncomponent C [0.3, 0.4]\nB->C\n";
    const before = parse(text);
    const at = text.indexOf("0.3");
    const after = reparse(before, { start: at, end: at + 3, text: "0.35" });
    assert.deepEqual(
      after.lines.map((line, i) => line === before.lines[i]),
      [true, true, false, true, true],
    );
  });

  it("keeps them below an inserted line too", () => {
    const before = parse("title A\ncomponent B [0.1, 0.2]\n");
    const after = reparse(before, { start: 0, end: 0, text: "// new\n" });
    assert.equal(after.lines[2], before.lines[1]);
    assert.deepEqual(after.lines[1], before.lines[0]);
  });

  it("reads the lines of a block again when the edit opens or closes it", () => {
    const text = "component P [0.5, 0.5]\npipeline P\n\ncomponent A [0.3]\n}\n";
    const before = parse(text);
    const opened = reparse(before, {
      start: text.indexOf("\n\n") + 1,
      end: text.indexOf("\n\n") + 1,
      text: "{",
    });
    const statement = opened.lines[3]?.statements[0];
    assert.equal(statement?.kind === "component" && statement.child, true);
    assert.deepEqual(opened, parse(print(opened)));
  });

  it("takes changes beyond the text for changes at its end", () => {
    const tree = reparse(parse("A->B"), { start: 100, end: 200, text: "\nC->D" });
    assert.equal(print(tree), "A->B\nC->D");
  });
});
