import assert from "node:assert/strict";
import fc from "fast-check";
import { plainBlock, readMarkdown } from "../../../client/src/preview/textBlocks";
import { isExplanation } from "../../../core/src/protocol/explanation";
import { escapeMarkdown } from "../../../core/src/services/markup";

/** Blocks in short: kind, then runs with their look as `*`, `_`, a back tick and `@link` in front. */
function brief(markdown: string): string[] {
  return readMarkdown(markdown).blocks.map(({ kind, runs }) => {
    const texts = runs.map(({ text, strong, emphasis, code, link }) => {
      const look = `${strong ? "*" : ""}${emphasis ? "_" : ""}${code ? "`" : ""}${link === null ? "" : `@${link}:`}`;
      return look + text;
    });
    return `${kind} ${texts.join("|")}`.trim();
  });
}

describe("Markdown of hovers as blocks", () => {
  it("keeps what a hover is made of", () => {
    assert.deepEqual(
      brief("**Cup** · component  \nvisibility 0.75 \\(high\\)\n\n`->` and *more*\n\n---\n\nlast"),
      [
        "paragraph *Cup| · component\nvisibility 0.75 (high)",
        "paragraph `->| and |_more",
        "rule",
        "paragraph last",
      ],
    );
    assert.deepEqual(brief("# Head\n\n- one **two**\n- three\n\n> said\n\n```wardley\nA->B\n```"), [
      "heading Head",
      "item one |*two",
      "item three",
      "paragraph said",
      "code A->B",
    ]);
    assert.deepEqual(brief("| a | b |\n|--|--|\n| 1 | 2 |"), ["paragraph a · b", "paragraph 1 · 2"]);
  });

  it("numbers links and keeps their addresses apart", () => {
    const text = "needs [A](command:x?%5B1%5D) 0.1, [**B**](https://example.org)";
    assert.deepEqual(brief(text), ["paragraph needs |@0:A| 0.1, |*@1:B"]);
    assert.deepEqual(readMarkdown(text).links, ["command:x?%5B1%5D", "https://example.org"]);
  });

  it("leaves pictures out and shows HTML as it is written", () => {
    assert.deepEqual(brief("![pic](data:image/svg+xml,x)"), []);
    assert.deepEqual(brief("a <b onclick=x>c</b> &lt;d&gt;"), ["paragraph a <b onclick=x>c</b> <d>"]);
    assert.deepEqual(brief("<script>alert(1)</script>"), ["paragraph <script>alert(1)</script>"]);
  });

  it("shows every name as the server escaped it, letter for letter", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (name) => {
        const plain = name.replace(/\s+/g, " ").trim();
        if (plain === "") return;
        const { blocks } = readMarkdown(`**x** ${escapeMarkdown(plain)}`);
        const text = blocks.flatMap(({ runs }) => runs.map((run) => run.text)).join("");
        assert.equal(text.replace(/\s+/g, " ").trim(), `x ${plain}`);
      }),
      { numRuns: 300 },
    );
  });

  it("gives what the wire takes, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        assert.ok(isExplanation({ blocks: readMarkdown(text).blocks }));
      }),
      { numRuns: 300 },
    );
    assert.ok(isExplanation({ blocks: [plainBlock("warning", "**as it is**")] }));
  });
});
