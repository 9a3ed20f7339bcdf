import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { renderScene } from "#core/render/renderScene";
import { nearShapes } from "../../../cli/src/pictures/nearShapes";

const sceneOf = (...lines: string[]) => renderScene(buildMap(parse(lines.join("\n"))));

/** How many shapes each element has. */
const counts = (scene: ReturnType<typeof sceneOf>) => scene.elements.map(({ shapes }) => shapes.length);

describe("nearShapes", () => {
  it("drops translucent shapes far outside of the picture, to each side", () => {
    for (const place of ["[95, 0.5]", "[-40, 0.5]", "[0.5, 77]", "[0.5, -30]"]) {
      const scene = sceneOf(`accelerator Steam ${place}`, "component Tea [0.5, 0.5]");
      assert.equal(
        nearShapes(scene).elements.find(({ kind }) => kind === "accelerator")?.shapes.length,
        0,
        place,
      );
    }
  });

  it("keeps what is near, and what is no translucent shape", () => {
    const scene = sceneOf(
      "accelerator Steam [1.2, -0.1]",
      "component Tea [0.5, 0.5] (market)",
      "component Far [9, 9]",
    );
    assert.deepEqual(counts(nearShapes(scene)), counts(scene));
  });
});
