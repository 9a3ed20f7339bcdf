import assert from "node:assert/strict";
import { fixture } from "./fixture";
import { layered } from "./layered";

/** Layers that lie on each other without one taking the place of the map. */
const TOGETHER = ["bottlenecks", "critical-path", "mismatches", "movement"];

describe("layers in high contrast", () => {
  for (const theme of ["high-contrast", "high-contrast-light"] as const) {
    it(`${theme}: bands and halos are told apart by width and dashes alone`, () => {
      const ways = new Map<string, Set<string>>();
      for (const { id, kind, shapes } of layered(fixture, TOGETHER, { theme }).scene.elements) {
        if (kind !== "mark" || !id.includes("/under/")) continue;
        const layer = id.slice("mark:".length, id.indexOf("/"));
        for (const shape of shapes) {
          if (shape.shape !== "line" && shape.shape !== "circle") continue;
          const pattern = `${shape.shape} ${shape.strokeWidth} ${shape.dash}`;
          ways.set(pattern, (ways.get(pattern) ?? new Set()).add(layer));
        }
      }
      assert.ok(ways.size >= TOGETHER.length);
      for (const [pattern, layers] of ways)
        assert.equal(layers.size, 1, `${pattern}: ${[...layers].join(", ")}`);
    });
  }
});
