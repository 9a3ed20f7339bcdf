import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { hasMarkdownExtension } from "#core/language/product";
import { fencedMaps } from "#core/services/embedded/fencedMaps";
import { findingsOf } from "#core/services/findings";
import { root } from "../support/paths";

const folder = path.join(root, "examples");
const files = readdirSync(folder).filter(hasMarkdownExtension);

describe("examples in Markdown", () => {
  it("are there", () => assert.ok(files.length > 0));

  for (const file of files) {
    it(`${file} has maps, and nothing is wrong with them`, () => {
      const full = path.join(folder, file);
      const maps = fencedMaps(pathToFileURL(full).href, 1, readFileSync(full, "utf8"));
      assert.ok(maps.length > 0);
      const loud = maps.flatMap(({ snapshot }) =>
        findingsOf(snapshot).filter(({ severity }) => severity === "error" || severity === "warning"),
      );
      assert.deepEqual(
        loud.map(({ message }) => message),
        [],
      );
    });
  }
});
