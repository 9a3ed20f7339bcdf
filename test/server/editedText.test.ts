import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { editedText } from "#server/editedText";

const URI = "file:///notes.md";
const text = fc.array(fc.constantFrom("\r", "\n", "\r\n", "a", "😀")).map((parts) => parts.join(""));
const place = fc.record({ line: fc.nat(12), character: fc.nat(6) });

describe("the text of a document after edits", () => {
  it("has the lines that it would have if it was read anew (property)", () => {
    fc.assert(
      fc.property(text, fc.array(fc.tuple(place, place, text), { maxLength: 6 }), (begin, edits) => {
        let document = TextDocument.create(URI, "markdown", 0, begin);
        for (const [at, [start, end, written]] of edits.entries()) {
          document = editedText(document, [{ range: { start, end }, text: written }], at + 1);
          const fresh = TextDocument.create(URI, "markdown", 0, document.getText());
          assert.equal(document.version, at + 1);
          assert.equal(document.lineCount, fresh.lineCount);
          for (let line = 0; line < fresh.lineCount; line++) {
            assert.equal(document.offsetAt({ line, character: 0 }), fresh.offsetAt({ line, character: 0 }));
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("has the new version though nothing was edited", () => {
    const edited = editedText(TextDocument.create(URI, "markdown", 1, "a\nb"), [], 2);
    assert.deepEqual([edited.version, edited.getText()], [2, "a\nb"]);
  });

  it("takes whole texts", () => {
    const document = TextDocument.create(URI, "markdown", 0, "a\r\nb");
    const edited = editedText(document, [{ text: "c\n" }, { text: "d\r\n\r" }], 1);
    assert.deepEqual([edited.getText(), edited.lineCount], ["d\r\n\r", 3]);
  });
});
