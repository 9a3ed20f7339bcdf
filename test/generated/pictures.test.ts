import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { PICTURES } from "../../build/generate/pictures";
import { run } from "../support/commandLine";
import { root } from "../support/paths";

describe("pictures of the documentation", () => {
  for (const { path: file, map, theme, layer } of PICTURES) {
    it(`${file} is what mapwright render writes for ${map}`, async () => {
      const { code, stdout, stderr } = await run([
        "render",
        map,
        "--no-source",
        "--theme",
        theme,
        ...(layer === undefined ? [] : ["--layer", layer]),
      ]);
      assert.equal(stderr, "");
      assert.equal(code, 0);
      assert.ok(stdout === readFileSync(path.join(root, file), "utf8"));
    });
  }
});
