import assert from "node:assert/strict";
import { dialectOf } from "#core/formats/dialect";

describe("dialectOf", () => {
  const mermaid = [
    "wardley-beta",
    "wardley-beta\ntitle Tea",
    "\uFEFFwardley-beta\r\n",
    "\n%% note\n  wardley-beta  \n",
  ];
  for (const text of mermaid) {
    it(`knows Mermaid by its header: ${JSON.stringify(text)}`, () =>
      assert.equal(dialectOf(text), "mermaid"));
  }

  const owm = ["", "\n\n", "title wardley-beta", "wardley-betas->B", "component A\nwardley-beta", "%% only"];
  for (const text of owm) {
    it(`takes everything else for OWM: ${JSON.stringify(text)}`, () => assert.equal(dialectOf(text), "owm"));
  }
});
