import assert from "node:assert/strict";
import type { TextEdit } from "vscode-languageserver-types";
import {
  type FormatRequest,
  formattedText,
  formatting,
  onTypeFormatting,
  rangesFormatting,
} from "#core/services/formatting";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { type OpenMap, openMap, openMapWith } from "../../support/maps";
import { applyTextEdits } from "../../support/marked";

const OPTIONS: FormatRequest = { tabSize: 4, insertSpaces: true };

/** The text after edits. */
function applied({ text }: OpenMap, edits: readonly TextEdit[]): string {
  return applyTextEdits(text, edits);
}

describe("formatting", () => {
  it("goes by the settings", () => {
    const lines = ["component Tea [.5,0.6]", "component Kettle [0.4,0.5]"];
    const map = openMap(...lines);
    const aligned = "component Tea    [.5, 0.6]\ncomponent Kettle [0.4, 0.5]";
    assert.equal(applied(map, formatting(map.snapshot, OPTIONS)), aligned);
    assert.equal(formattedText(map.snapshot, OPTIONS), aligned);
    const settings = { ...DEFAULT_SETTINGS, formatStyle: "compact", formatDecimals: 2 } as const;
    const compact = openMapWith(settings, ...lines);
    assert.equal(
      applied(compact, formatting(compact.snapshot, OPTIONS)),
      "component Tea [0.50, 0.60]\ncomponent Kettle [0.40, 0.50]",
    );
  });

  it("indents as the editor does, whatever it says", () => {
    const map = openMap("pipeline P", "{", "component A [0.3]", "}");
    const indented = (options: FormatRequest) =>
      /^\s*(?=component)/m.exec(applied(map, formatting(map.snapshot, options)))?.[0];
    assert.equal(indented(OPTIONS), "    ");
    assert.equal(indented({ tabSize: 8, insertSpaces: false }), "\t");
    for (const tabSize of [Number.NaN, -3, 0]) assert.equal(indented({ tabSize, insertSpaces: true }), " ");
    assert.equal(indented({ tabSize: 1e9, insertSpaces: true })?.length, 40);
  });

  const ends: readonly (readonly [
    what: string,
    text: string,
    options: Partial<FormatRequest>,
    wanted: string,
  ])[] = [
    ["leaves the end of the file alone", "A->B\n\n\n", {}, "A->B\n\n\n"],
    ["leaves a missing line end missing", "A->B", {}, "A->B"],
    ["adds a line end when asked", "A->B\r\nB->C  ", { insertFinalNewline: true }, "A->B\r\nB->C\r\n"],
    ["adds no second one", "A->B\n", { insertFinalNewline: true }, "A->B\n"],
    ["removes empty lines at the end when asked", "A->B\n\n  \n ", { trimFinalNewlines: true }, "A->B\n"],
    ["leaves a single line end", "A->B\n", { trimFinalNewlines: true }, "A->B\n"],
    [
      "keeps blanks at the ends of lines when told",
      "A ->B  \n  \n",
      { trimTrailingWhitespace: false },
      "A->B  \n  \n",
    ],
    ["leaves an empty file empty", "\n\n", { insertFinalNewline: true, trimFinalNewlines: true }, "\n\n"],
  ];
  for (const [what, text, options, wanted] of ends) {
    it(what, () => {
      const map = openMap(text);
      const once = applied(map, formatting(map.snapshot, { ...OPTIONS, ...options }));
      assert.equal(once, wanted);
      assert.deepEqual(formatting(openMap(once).snapshot, { ...OPTIONS, ...options }), []);
    });
  }

  it("formats the lines that ranges touch, and none that a range only ends before", () => {
    const map = openMap("A ->B", "B<| ->C", "|>C ->D", "D <|-|>>E");
    assert.equal(
      applied(map, rangesFormatting(map.snapshot, map.ranges, OPTIONS)),
      "A ->B\nB->C\nC ->D\nD->E",
    );
    const past = { start: { line: 90, character: 3 }, end: { line: 99, character: 0 } };
    assert.deepEqual(rangesFormatting(map.snapshot, [past], OPTIONS), []);
    assert.deepEqual(rangesFormatting(map.snapshot, [], OPTIONS), []);
  });

  it("formats a line when its bracket closes, and nothing behind the cursor's place", () => {
    const map = openMap("component Kettle [0.4,0.5]", "component  A [0.5,0.6]<|>  ", "A ->B");
    assert.equal(
      applied(map, onTypeFormatting(map.snapshot, map.cursor, "]", OPTIONS)),
      "component Kettle [0.4,0.5]\ncomponent A      [0.5, 0.6]  \nA ->B",
    );
  });

  it("formats the line that a line end completes", () => {
    const map = openMap("A ->B  ", "<|>", "C ->D");
    assert.equal(applied(map, onTypeFormatting(map.snapshot, map.cursor, "\n", OPTIONS)), "A->B\n\nC ->D");
    const first = openMap("<|>A ->B");
    assert.deepEqual(onTypeFormatting(first.snapshot, first.cursor, "\n", OPTIONS), []);
  });
});
