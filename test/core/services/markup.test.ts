import assert from "node:assert/strict";
import { BASIC_CLIENT } from "#core/services/clientFeatures";
import { markupFor } from "#core/services/markup";
import { FULL_CLIENT } from "../../support/maps";

const PLACE = { line: 2, character: 4 };

describe("markup", () => {
  it("takes text of a map literally in Markdown", () => {
    const markup = markupFor(FULL_CLIENT, "file:///a.owm");
    assert.equal(markup.text("*a* <img> $(zap) &lt;\n# x"), "\\*a\\* \\<img\\> \\$\\(zap\\) \\&lt; \\# x");
    assert.equal(markup.bold("a*"), "**a\\***");
    assert.equal(markup.code("a`b"), "`a'b`");
  });

  it("links by address, or by command where the client trusts it", () => {
    const address = markupFor(FULL_CLIENT, "file:///a (1).owm");
    assert.equal(address.link("x", PLACE), "[x](file:///a%20%281%29.owm#L3,5)");
    const command = markupFor({ ...FULL_CLIENT, revealCommand: "go" }, "untitled:a(1)");
    assert.equal(command.link("x", PLACE), "[x](command:go?%5B%22untitled%3Aa%281%29%22%2C2%2C4%5D)");
  });

  it("holds pictures as addresses that need no request, where the client shows them", () => {
    const markup = markupFor({ ...FULL_CLIENT, pictures: "light" }, "file:///a.owm");
    assert.equal(
      markup.picture("<svg>(1 %)</svg>", "a [b]"),
      "![a \\[b\\]](data:image/svg+xml,%3Csvg%3E%281%20%25%29%3C%2Fsvg%3E)",
    );
    assert.equal(markupFor(FULL_CLIENT, "file:///a.owm").picture("<svg/>", "a"), undefined);
    assert.equal(markupFor(BASIC_CLIENT, "file:///a.owm").picture("<svg/>", "a"), undefined);
  });

  it("writes plain text without marks", () => {
    const markup = markupFor(BASIC_CLIENT, "file:///a.owm");
    assert.equal(markup.bold("*a*"), "*a*");
    assert.equal(markup.link("a", PLACE), "a");
    assert.equal(markup.prose("`evolve` moves"), "evolve moves");
    assert.deepEqual(markup.join(["a", undefined, "", "b"]), { kind: "plaintext", value: "a\nb" });
  });

  it("breaks lines of a paragraph", () => {
    const markdown = markupFor(FULL_CLIENT, "file:///a.owm");
    assert.equal(markdown.lines(["a", undefined, "", "b"]), "a\\\nb");
    assert.equal(markupFor(BASIC_CLIENT, "file:///a.owm").lines(["a", undefined, "b"]), "a\nb");
  });

  it("sets paragraphs apart in Markdown", () => {
    const markup = markupFor(FULL_CLIENT, "file:///a.owm");
    assert.deepEqual(markup.join(["a", undefined, "b"]), { kind: "markdown", value: "a\n\nb" });
  });
});
