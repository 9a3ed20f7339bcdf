import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { hasMapExtension, LANGUAGE_ID, MAP_EXTENSIONS, PRODUCT } from "#core/language/product";
import { root } from "../../support/paths";

const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));

describe("product", () => {
  it("calls itself as the manifest does", () => {
    const { name, displayName, version } = manifest;
    assert.deepEqual(PRODUCT, { name, displayName, version });
  });

  it("knows the language and the extensions that the manifest contributes", () => {
    const [language] = manifest.contributes.languages;
    assert.equal(language.id, LANGUAGE_ID);
    assert.deepEqual(language.extensions, MAP_EXTENSIONS);
  });

  it("tells maps by their extension, whatever its case", () => {
    assert.deepEqual(["a.owm", "B.WM", "file:///c.wmap"].map(hasMapExtension), [true, true, true]);
    assert.deepEqual(["owm", "a.owm.txt", "a.md"].map(hasMapExtension), [false, false, false]);
  });
});
