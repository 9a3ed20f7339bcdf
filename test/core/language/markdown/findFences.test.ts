import assert from "node:assert/strict";
import { Parser } from "commonmark";
import fc from "fast-check";
import type { Fence } from "#core/language/markdown/fence";
import { findFences } from "#core/language/markdown/findFences";

/** What a fence is in few words: name, lines of its text with the columns they begin at, and `open` without an end. */
function summary({ name, openingLine, columns, closed, text }: Fence): string {
  const lines = text.split(/\r\n?|\n/).map((line, at) => `${columns[at]}:${line}`);
  return `${openingLine} ${name}${closed ? "" : " open"} | ${lines.join(" | ")}`;
}

function found(...lines: readonly string[]): string[] {
  return findFences(lines.join("\n")).map(summary);
}

describe("finding fences in Markdown", () => {
  it("finds backticks and tildes, with their names in small letters", () => {
    assert.deepEqual(found("text", "```Wardley wide", "a", "```", "~~~ owm", "b", "~~~~ "), [
      "1 wardley | 0:a | 0:",
      "4 owm | 0:b | 0:",
    ]);
  });

  it("needs at least as many marks to close as to open, and nothing behind them", () => {
    assert.deepEqual(found("````owm", "```", "~~~~", "```` x", "````"), [
      "0 owm | 0:``` | 0:~~~~ | 0:```` x | 0:",
    ]);
  });

  it("goes on to the end of the document, quotation or item when it is not closed", () => {
    assert.deepEqual(found("```owm", "a", ""), ["0 owm open | 0:a | 0:"]);
    assert.deepEqual(found("> ```owm", "> a", "b"), ["0 owm open | 2:a"]);
    assert.deepEqual(found("- ```owm", "  a", "", "b"), ["0 owm open | 2:a | 0:"]);
    assert.deepEqual(found("```owm"), []);
  });

  it("takes away what quotations and lists put before each line", () => {
    assert.deepEqual(found("> 1. ```owm", ">    a", ">      b", ">", ">    ```"), [
      "0 owm | 5:a | 5:  b | 1: | 5:",
    ]);
    assert.deepEqual(found("   ```owm", " a", "     b", "  ```"), ["0 owm | 1:a | 3:  b | 2:"]);
    assert.deepEqual(found("-\t```owm", "\ta", "\t\tb", "\t```"), ["0 owm | 1:a | 1:\tb | 1:"]);
  });

  it("passes over what only looks like a fence", () => {
    assert.deepEqual(found("    ```owm", "    a", "    ```"), [], "indented code");
    assert.deepEqual(found("<!--", "```owm", "```", "-->"), [], "a comment");
    assert.deepEqual(found("<div>", "```owm", "a", "```"), [], "HTML up to a blank line");
    assert.deepEqual(found("---", "```owm", "a", "```", "---"), [], "front matter");
    assert.deepEqual(found("``` owm `x`", "a"), [], "code inside a line");
    assert.deepEqual(found("~~~~", "```owm", "a", "```", "~~~~"), ["0  | 0:```owm | 0:a | 0:``` | 0:"]);
  });

  it("keeps line ends, and knows those of Windows and a lone CR", () => {
    const [fence] = findFences("x\r\n```owm\r\na\r\nb\r\n```\r\n");
    assert.equal(fence?.text, "a\r\nb\r\n");
    assert.equal(findFences("```owm\ra\r```").at(0)?.text, "a\r");
  });

  it("gives what new lines begin with", () => {
    assert.equal(findFences("> 1. ```owm\n>    a\n>    ```").at(0)?.prefix, ">    ");
    assert.equal(findFences("-\t~~~owm\n\ta").at(0)?.prefix, " \t");
  });

  it("leaves out names that are not asked for", () => {
    const text = "```js\na\n```\n```owm\nb\n```";
    assert.deepEqual(findFences(text, new Set(["owm"])).map(summary), ["3 owm | 0:b | 0:"]);
  });

  it("is not slowed down by deep nesting", () => {
    const depth = 20_000;
    for (const mark of ["> ", "- ", "1) "]) {
      const text = `${mark.repeat(depth)}\`\`\`owm\n${"\n".repeat(depth)}`;
      assert.ok(findFences(text).length <= 1);
    }
    assert.equal(findFences("```\n".repeat(depth)).length, depth / 2);
    assert.equal(findFences("<a b\n".repeat(depth) + "<a ".repeat(depth)).length, 0);
  });

  it("agrees with the reference implementation of CommonMark", () => {
    fc.assert(
      fc.property(documents, (lines) => {
        const text = lines.join("\n");
        const actual = findFences(text).map(({ openingLine, name, text: own, closed, columns }) => {
          const inside = own.split("\n").slice(0, closed ? -1 : columns.length);
          return `${openingLine} ${name} ${JSON.stringify(inside.map((line) => line.trim()))}`;
        });
        assert.deepEqual(withText(actual), withText(referenceFences(text)), JSON.stringify(text));
      }),
      { numRuns: 3000 },
    );
  });
});

/** The fences that CommonMark's own parser finds, in the words of the test above. */
function referenceFences(text: string): string[] {
  const fences: string[] = [];
  const walker = new Parser().parse(text).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    const { type, info, literal, sourcepos } = step.node;
    if (type !== "code_block" || info === null) continue;
    fences.push(`${sourcepos[0][0] - 1} ${wordOf(info)} ${contentLines(literal ?? "")}`);
  }
  return fences;
}

const pieces = [
  "",
  "",
  "text",
  "```wardley",
  "```",
  "```",
  "~~~owm",
  "~~~~",
  "````",
  "component A [0.5, 0.5]",
  "# heading",
  "---",
  "***",
  "===",
  "<div>",
  "<!-- x",
  "-->",
  "<b>",
  "</b>",
  "<pre>",
  "</pre>",
  "\t",
];
const prefixes = [
  "",
  "",
  "",
  "",
  "  ",
  "    ",
  "\t",
  "> ",
  ">",
  "- ",
  "* ",
  "-\t",
  "1. ",
  "2) ",
  "   ",
  "-   ",
];

/** Lines of Markdown in which containers, fences and HTML meet in every way. */
const documents = fc
  .array(
    fc
      .tuple(fc.array(fc.constantFrom(...prefixes), { maxLength: 3 }), fc.constantFrom(...pieces))
      .map(([before, piece]) => before.join("") + piece),
    { minLength: 1, maxLength: 14 },
  )
  // Front matter is a plug-in's work.
  .map((lines) => ["start", "", ...lines]);

function wordOf(info: string): string {
  return (info.trim().split(/\s+/)[0] ?? "").toLowerCase();
}

function contentLines(content: string): string {
  const lines = content.split("\n").map((line) => line.trim());
  return JSON.stringify(content.endsWith("\n") || content === "" ? lines.slice(0, -1) : lines);
}

/** Those with text, without blank lines at its end, of which the two count one more or less behind an open fence. */
function withText(fences: readonly string[]): string[] {
  return fences.map((fence) => fence.replace(/(?:,?"")*\]$/, "]")).filter((fence) => !fence.endsWith("[]"));
}
