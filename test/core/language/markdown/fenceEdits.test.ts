import assert from "node:assert/strict";
import fc from "fast-check";
import type { Fence } from "#core/language/markdown/fence";
import { editToDocument, type FenceEdit } from "#core/language/markdown/fenceEdits";
import { findFences } from "#core/language/markdown/findFences";
import type { Position } from "#core/language/text";
import { applyTextEdits } from "../../../support/marked";

function theFence(text: string): Fence {
  const [fence] = findFences(text);
  assert.ok(fence, text);
  return fence;
}

/** The document after an edit of its fence's text. */
function edited(text: string, start: Position, end: Position, newText: string): string {
  return applyTextEdits(text, [editToDocument(theFence(text), { range: { start, end }, newText })]);
}

function at(line: number, character: number): Position {
  return { line, character };
}

describe("edits of fences", () => {
  it("put what a quotation or list needs before new lines", () => {
    assert.equal(
      edited("> 1. ```owm\n>    a\n>    ```", at(0, 1), at(0, 1), "\nb\nc"),
      "> 1. ```owm\n>    a\n>    b\n>    c\n>    ```",
    );
  });

  it("keep the closing fence on its own line", () => {
    assert.equal(edited("> ~~~owm\n> a\n> ~~~", at(1, 0), at(1, 0), "b\n"), "> ~~~owm\n> a\n> b\n> ~~~");
    assert.equal(edited("```owm\na\n```", at(1, 0), at(1, 0), "b"), "```owm\na\nb\n```");
    assert.equal(edited("```owm\na\n```", at(0, 1), at(1, 0), ""), "```owm\na\n```");
    assert.equal(edited("```owm\r\na\r\n```", at(0, 0), at(1, 0), "b"), "```owm\r\nb\r\n```");
    assert.equal(edited("- ```owm\n  ```", at(0, 0), at(0, 0), "a\n"), "- ```owm\n  a\n  ```");
  });

  it("indent what comes on a blank line of a list", () => {
    assert.equal(edited("- ```owm\n\n  ```", at(0, 0), at(0, 0), "a"), "- ```owm\n  a\n  ```");
    assert.equal(edited("- ```owm\n\n  b\n  ```", at(0, 0), at(1, 0), ""), "- ```owm\n  b\n  ```");
  });

  it("do to the document what they do to the fence's text", () => {
    fc.assert(
      fc.property(documents, edits, (document, edit) => {
        const fence = theFence(document);
        const inside = clip(edit, fence);
        const after = theFence(applyTextEdits(document, [editToDocument(fence, inside)]));
        const expected = applyTextEdits(fence.text, [inside]);
        const keepsEnd = !fence.closed || expected === "" || /[\r\n]$/.test(expected);
        assert.equal(after.text, keepsEnd ? expected : `${expected}${lineEndOf(fence.text)}`);
        assert.equal(after.closed, fence.closed);
      }),
      { numRuns: 3000 },
    );
  });
});

const containers = [
  ["", ""],
  ["> ", "> "],
  ["- ", "  "],
  ["1. ", "   "],
  ["> - ", ">   "],
  ["- > ", "  > "],
  ["-\t", "\t"],
  ["  ", "  "],
] as const;

/** A document with one fence somewhere in lists and quotations. */
const documents = fc
  .record({
    container: fc.constantFrom(...containers),
    lines: fc.array(fc.constantFrom("a", "component B", "", "é 🙂"), { minLength: 1, maxLength: 5 }),
    lineEnd: fc.constantFrom("\n", "\r\n"),
    closed: fc.boolean(),
    before: fc.constantFrom("", "text\n\n"),
  })
  .map(({ container: [first, other], lines, lineEnd, closed, before }) => {
    // Blank lines of a list need no indent, those of a quotation its mark.
    const inside = lines.map((line) => (line === "" ? other.trimEnd() : other + line));
    const all = [`${first}\`\`\`owm`, ...inside, ...(closed ? [`${other}\`\`\``, "after"] : [])];
    return before + all.join(lineEnd);
  });

const places = fc.record({ line: fc.nat(6), character: fc.nat(14) });

const edits = fc.record({
  range: fc.record({ start: places, end: places }),
  newText: fc.constantFrom("", "x", "\n", "x\ny", "x\n", "\nx", "x\n\ny\n"),
});

/** The edit in places that the fence's text has. */
function clip({ range, newText }: FenceEdit, fence: Fence): FenceEdit {
  const lines = fence.text.split(/\r\n?|\n/);
  const clipped = [range.start, range.end].map(({ line, character }) => {
    const there = Math.min(line, lines.length - 1);
    return { line: there, character: Math.min(character, lines[there]?.length ?? 0) };
  });
  clipped.sort((a, b) => a.line - b.line || a.character - b.character);
  const [start = at(0, 0), end = at(0, 0)] = clipped;
  return { range: { start, end }, newText: newText.replaceAll("\n", lineEndOf(fence.text)) };
}

function lineEndOf(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
