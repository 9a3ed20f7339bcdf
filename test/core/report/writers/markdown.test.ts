import assert from "node:assert/strict";
import { reportToMarkdown } from "#core/report/writers/markdown";
import { markdownCode, markdownLine, markdownTarget, markdownText } from "#core/report/writers/markdownText";
import { documentFor } from "../../../support/reports";

const TEA = [
  "title Tea",
  "anchor U [0.9, 0.5]",
  "component A|b [0.5, 0.2]",
  "component *C* [0.3, 0.9]",
  "U->A|b",
  "A|b->*C*",
];

describe("report as Markdown", () => {
  const markdown = reportToMarkdown(documentFor(...TEA));

  it("has a title, the map's source, and a heading for each section", () => {
    const headings = markdown.split("\n").filter((line) => line.startsWith("#"));
    assert.equal(headings[0], "# Wardley Map Analysis: Tea");
    assert.equal(headings[1], "## 1. Wardley Map");
    assert.equal(headings[15], "## 15. Overall Assessment");
    assert.equal(headings.at(-1), "## More to tell");
    assert.ok(markdown.includes("\nMap: [maps/tea.owm](maps/tea.owm)\n"));
    assert.ok(markdown.includes(`\`\`\`wardley\n${TEA.join("\n")}\n\`\`\``));
    assert.ok(markdown.endsWith("\n") && !markdown.endsWith("\n\n"));
  });

  it("links names to their lines and takes their characters literally", () => {
    assert.ok(markdown.includes("[A\\|b](maps/tea.owm#L3)"));
    assert.ok(markdown.includes("[\\*C\\*](maps/tea.owm#L4)"));
  });

  it("writes whole tables", () => {
    const rows = markdown.split("\n").filter((line) => line.startsWith("|"));
    assert.ok(rows.length > 10);
    for (const row of rows) assert.match(row, /^\| .* \|$/);
    assert.ok(
      markdown.includes("| Stage | Components | Share |\n| --- | ---: | ---: |\n| Genesis | 0 | 0 % |"),
    );
  });

  it("names the tags to write", () => {
    assert.ok(markdown.includes("> Only an author can say: opportunities (`// @opportunity …`)."));
  });

  it("does without links where the map has no file", () => {
    const loose = reportToMarkdown({ ...documentFor(...TEA), file: "-", source: undefined });
    assert.ok(loose.includes("\nMap: -\n"));
    assert.ok(!loose.includes("]("));
  });

  it("fences a map that holds fences", () => {
    const text = reportToMarkdown(documentFor("title T", "// ```` here", "component A [0.5, 0.5]"));
    assert.match(text, /\n`````wardley\n[\s\S]*\n`````\n/);
  });

  it("gives the same bytes for the same map", () => {
    assert.equal(reportToMarkdown(documentFor(...TEA)), markdown);
  });
});

describe("text in Markdown", () => {
  it("is literal", () => {
    assert.equal(
      markdownText("a*b_c`d[e]<f>|g~h!i$ \\ &amp; R&D x\n y"),
      "a\\*b\\_c\\`d\\[e\\]\\<f\\>\\|g\\~h\\!i\\$ \\\\ \\&amp; R&D x y",
    );
  });

  it("starts no list or heading", () => {
    assert.equal(markdownLine("- a"), "\\- a");
    assert.equal(markdownLine("# a"), "\\# a");
    assert.equal(markdownLine("12. a"), "12\\. a");
    assert.equal(markdownLine("71 % of"), "71 % of");
    assert.equal(markdownLine("-a"), "-a");
  });

  it("ends no code and no target", () => {
    assert.equal(markdownCode("a`b"), "`a'b`");
    assert.equal(markdownTarget("a b(1).owm"), "a%20b%281%29.owm");
  });
});
