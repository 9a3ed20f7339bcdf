import assert from "node:assert/strict";
import fc from "fast-check";
import { escapeAttribute, escapeText } from "#core/render/text/escapeXml";
import { readXml } from "../../../support/xml";

describe("escapeXml", () => {
  it("escapes what XML gives a meaning", () => {
    assert.equal(escapeText('<a href="x">&amp;]]></a>'), '&lt;a href="x"&gt;&amp;amp;]]&gt;&lt;/a&gt;');
    assert.equal(escapeAttribute(`"'<>&\n\t`), "&quot;&#39;&lt;&gt;&amp;&#10;&#9;");
  });

  it("removes what XML forbids and replaces halves of pairs", () => {
    assert.equal(escapeText("a\u0000b\u001bc\u007fd\u0085e\ufffef"), "abcdef");
    assert.equal(escapeText("\ud800 \udc00 \ud83d\ude00"), "\ufffd \ufffd 😀");
    assert.equal(escapeText("a\nb\tc"), "a b c");
  });

  it("gives back what it was given, through a reader (any text)", () => {
    const letters = fc.string({
      unit: fc.constantFrom("a", "<", ">", "&", '"', "'", "]", "\n", "é", "😀", " "),
    });
    fc.assert(
      fc.property(letters, (text) => {
        const { tags, text: content } = readXml(`<a b="${escapeAttribute(text)}">${escapeText(text)}</a>`);
        assert.equal(tags[0]?.attributes.b, text);
        assert.equal(content, text.replaceAll("\n", " "));
      }),
    );
  });
});
