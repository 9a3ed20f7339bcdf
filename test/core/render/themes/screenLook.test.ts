import assert from "node:assert/strict";
import { THEMES } from "#core/render/themes/index";
import { SCREEN_THEMES, screenLook } from "#core/render/themes/screenLook";
import { EDITOR_THEMES } from "#core/render/themes/theme";

describe("the look of a map on a screen", () => {
  it("is the map's, else the editor's, unless the user wants one of them or a look of its own", () => {
    assert.equal(screenLook("auto", "wardley", "dark"), "wardley");
    assert.equal(screenLook("auto", undefined, "high-contrast-light"), "vscode-high-contrast-light");
    assert.equal(screenLook("editor", "wardley", "dark"), "vscode-dark");
    assert.equal(screenLook("map", "colour", "dark"), "colour");
    assert.equal(screenLook("map", undefined, "dark"), "plain");
    assert.equal(screenLook("high-contrast", "wardley", "light"), "vscode-high-contrast");
  });

  it("is always one that there is", () => {
    for (const choice of SCREEN_THEMES) {
      for (const editor of EDITOR_THEMES) assert.ok(THEMES[screenLook(choice, undefined, editor)]);
    }
  });
});
