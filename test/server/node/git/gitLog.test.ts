import assert from "node:assert/strict";
import { type FileCommit, parseLog, sample } from "#server/node/git/gitLog";

const hash = (letter: string) => letter.repeat(40);

describe("git log", () => {
  it("is read with names of any kind", () => {
    const answer = [
      `${hash("a")} 2026-02-01\0\nmaps/ü [x].owm\0`,
      `${hash("b")} 2026-01-01\0\n${hash("c")} 2025-01-01\0`,
    ].join("");
    assert.deepEqual(parseLog(answer), [
      { hash: hash("a"), date: "2026-02-01", path: "maps/ü [x].owm" },
      { hash: hash("b"), date: "2026-01-01", path: `${hash("c")} 2025-01-01` },
    ]);
  });

  it("is read as far as it makes sense", () => {
    for (const answer of ["", "\0\0", "error: no", "\nname\0", `${hash("a")} 2026-02-01\0`]) {
      assert.deepEqual(parseLog(answer), []);
    }
  });

  it("is thinned out evenly, its ends stay", () => {
    const commits: FileCommit[] = Array.from({ length: 100 }, (_, at) => ({
      hash: String(at),
      date: "2026-01-01",
      path: "a",
    }));
    const hashes = sample(commits, 4).map((commit) => commit.hash);
    assert.deepEqual(hashes, ["0", "33", "66", "99"]);
    assert.equal(sample(commits, 100), commits);
  });
});
