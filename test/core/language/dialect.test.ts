import assert from "node:assert/strict";
import { dialectOf, dialectOfLines } from "#core/language/dialect";

describe("dialectOf", () => {
  const mermaid = [
    "wardley-beta",
    "wardley-beta\ntitle Tea",
    "\uFEFFwardley-beta\r\n",
    "\n%% note\n  wardley-beta  \n",
    "wardley-beta %% comment",
    "Wardley-Beta\n",
    "---\ntitle: Tea\n---\nwardley-beta\n",
    "%%{init: {\n'theme': 'dark' }}%%\nwardley-beta",
  ];
  for (const text of mermaid) {
    it(`knows Mermaid by its header: ${JSON.stringify(text)}`, () => {
      assert.equal(dialectOf(text), "mermaid");
      assert.equal(linesOf(text), "mermaid");
    });
  }

  const owm = [
    "",
    "\n\n",
    "title wardley-beta",
    "wardley-betas->B",
    "component A\nwardley-beta",
    "%% only",
    "// wardley-beta",
    "flowchart TD\nA-->B",
    "---\nwardley-beta",
    "%%{init\nwardley-beta",
  ];
  for (const text of owm) {
    it(`takes everything else for OWM: ${JSON.stringify(text)}`, () => {
      assert.equal(dialectOf(text), "owm");
      assert.equal(linesOf(text), "owm");
    });
  }
});

function linesOf(text: string) {
  const lines = text.replace("\uFEFF", "").split(/\r?\n/);
  return dialectOfLines(
    lines.map((line) => ({ text: line })),
    () => text,
  );
}
