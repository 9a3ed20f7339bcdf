import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../support/paths";
import { sourceFiles } from "./sourceFiles";

/** No hand-written file is longer than this, in lines. */
const longest = 500;

/** The median file of the product is no longer than this, in lines. */
const longestMedian = 90;

function lengthOf(file: string): number {
  return readFileSync(path.join(root, file), "utf8").split("\n").length - 1;
}

describe("file sizes", () => {
  it(`has no hand-written file of more than ${longest} lines`, () => {
    const folders = ["core", "server", "cli", "client", "test", "build"];
    const long = sourceFiles(folders, [".ts", ".mjs", ".css"]).filter((file) => lengthOf(file) > longest);
    assert.deepEqual(long, []);
  });

  it(`keeps the median file of the product within ${longestMedian} lines`, () => {
    const lengths = sourceFiles(["core", "server", "cli", "client"], [".ts"]).map(lengthOf);
    const median = lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)];
    assert.ok(median !== undefined && median <= longestMedian, `the median is ${median} lines`);
  });
});
