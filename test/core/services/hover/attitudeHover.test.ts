import assert from "node:assert/strict";
import { BASIC_CLIENT } from "#core/services/clientFeatures";
import { hover } from "#core/services/hover";
import { createSnapshot } from "#core/services/snapshot";

/** What is said over the first word of the last line of a map. */
function saidOver(...lines: readonly string[]): string {
  const snapshot = createSnapshot("file:///a.owm", 1, lines.join("\n"));
  const said = hover(snapshot, { line: lines.length - 1, character: 1 }, BASIC_CLIENT);
  const contents = said?.contents;
  return typeof contents === "object" && "value" in contents ? contents.value : "";
}

describe("hover over an area of people", () => {
  it("says how they work and on what", () => {
    const said = saidOver(
      "anchor User [0.6, 0.5]",
      "component A [0.5, 0.1]",
      "component B [0.5, 0.9]",
      "pioneers [0.7, 0.05, 0.4, 0.6]",
    );
    assert.match(
      said,
      /^Pioneers\n+Explore what is novel and uncertain; most of it fails, cheaply\.\n+inside: A 0\.10\n/,
    );
  });

  it("says when it is empty, and nothing of that when its size is in px", () => {
    assert.match(saidOver("settlers [0.7, 0.05, 0.4, 0.6]"), /No component is inside\./);
    assert.doesNotMatch(saidOver("component A [0.5, 0.1]", "townplanners [0.7, 0.05] 90 60"), /inside/);
  });
});
