import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { OUTPUTS } from "../../build/generate/outputs";
import { root } from "../support/paths";

describe("generated files", () => {
  for (const output of OUTPUTS) {
    it(`${output.path} is what npm run generate writes`, () => {
      const file = path.join(root, output.path);
      const current = existsSync(file) ? readFileSync(file, "utf8") : "";
      assert.ok(output.text(current) === current, "run `npm run generate` and commit what it writes");
    });
  }
});
