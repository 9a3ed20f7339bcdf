import assert from "node:assert/strict";
import { fenceText } from "#core/formats/fenceText";
import { mapFences } from "#core/language/markdown/mapFences";
import { parse } from "#core/language/parse";

const fence = (text: string) => fenceText(parse(text));

describe("a map as a Markdown fence", () => {
  it("is the map's text, named by its dialect", () => {
    assert.equal(
      fence("title Tea\ncomponent A [1, 1] // x\n"),
      "```wardley\ntitle Tea\ncomponent A [1, 1] // x\n```\n",
    );
    assert.equal(fence("wardley-beta\ntitle Tea"), "```mermaid\nwardley-beta\ntitle Tea\n```\n");
    assert.equal(fence(""), "```wardley\n```\n");
  });

  it("is longer than any row of backticks, and is read back", () => {
    const text = "component ```` [0.5, 0.5]\r\nnote ` [0.1, 0.1]\r\n";
    const made = fence(text);
    assert.match(made, /^`````wardley\n/);
    assert.equal(mapFences(made).length, 1);
  });
});
