import assert from "node:assert/strict";
import { readRevisions } from "#core/analysis/portfolio/revisions";
import { BASIC_CLIENT } from "#core/services/clientFeatures";
import { hover } from "#core/services/hover";
import { createSnapshot } from "#core/services/snapshot";

const NOW = "component A [0.5, 0.62]\ncomponent B [0.4, 0.3]\ncomponent C [0.3, 0.3]\ncomponent D\n";
const BEFORE = "component A [0.55, 0.5]\ncomponent B [0.4, 0.301]\ncomponent D [0.1, 0.1]\n";

/** The lines over a component of the map, compared with an earlier state. */
function saidOver(line: number, before?: string): readonly string[] {
  const revisions = before === undefined ? undefined : readRevisions("HEAD", before, []);
  const snapshot = createSnapshot("file:///a.owm", 1, NOW);
  const contents = hover(snapshot, { line, character: 10 }, BASIC_CLIENT, { revisions })?.contents;
  return typeof contents === "object" && "value" in contents ? contents.value.split("\n") : [];
}

describe("hover: what changed since the last revision", () => {
  it("says from where to where a component moved", () => {
    assert.ok(saidOver(0, BEFORE).includes("since HEAD: evolution 0.50 → 0.62, visibility 0.55 → 0.50"));
  });

  it("says what is new", () => {
    assert.ok(saidOver(2, BEFORE).includes("new since HEAD"));
  });

  it("says nothing of what is the same, has no place, or has no history", () => {
    for (const [line, before] of [
      [1, BEFORE],
      [3, BEFORE],
      [0, undefined],
    ] as const) {
      assert.deepEqual(
        saidOver(line, before).filter((said) => said.includes("since")),
        [],
      );
    }
  });
});
