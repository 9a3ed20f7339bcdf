import assert from "node:assert/strict";
import { inkFor } from "#core/render/layers/ink";
import { THEMES } from "#core/render/themes/index";
import { contrast } from "./contrast";

describe("the ink of layers", () => {
  for (const theme of Object.values(THEMES)) {
    it(`can be read on ${theme.id}: badges by their letters, lines on the page`, () => {
      const { letters, alarm, path, gap, move, kinds } = inkFor(theme.id);
      for (const ink of [alarm, path, gap, move, ...kinds]) {
        assert.ok(contrast(ink, letters) >= 4.5, `${letters} on ${ink}`);
        assert.ok(contrast(ink, theme.page) >= 3, `${ink} on ${theme.page}`);
      }
      assert.equal(new Set(kinds).size, kinds.length);
    });
  }
});
