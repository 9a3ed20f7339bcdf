import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { LAYERS } from "#core/render/layers/index";
import type { RenderOptions } from "#core/render/renderScene";
import { sceneToSvg } from "#core/render/svg";
import { readXml } from "../../../support/xml";
import { fixture, folder } from "./fixture";
import { layered } from "./layered";

/**
 * Golden pictures: each layer by itself, several together in every look. `UPDATE_GOLDEN=1` writes them anew, to be
 * looked at before they are committed.
 */
const update = process.env.UPDATE_GOLDEN === "1";

const TOGETHER = ["bottlenecks", "critical-path", "mismatches"];
const PICTURES: Readonly<Record<string, readonly [ids: readonly string[], options: RenderOptions]>> = {
  ...Object.fromEntries(LAYERS.map(({ id }) => [id, [[id], {}]])),
  "future-bottlenecks": [["future", "bottlenecks"], {}],
  "together.dark": [TOGETHER, { theme: "dark" }],
  "together.high-contrast": [TOGETHER, { theme: "high-contrast" }],
  "together.high-contrast-light": [TOGETHER, { theme: "high-contrast-light" }],
  "together.style-dark": [TOGETHER, { style: "dark" }],
  "together.colour": [TOGETHER, { style: "colour" }],
  "together.wardley": [TOGETHER, { style: "wardley" }],
  "together.handwritten": [TOGETHER, { style: "handwritten" }],
  "groups-movement.high-contrast": [["groups", "movement"], { theme: "high-contrast" }],
};

describe("golden pictures of layers", () => {
  for (const [name, [ids, options]] of Object.entries(PICTURES)) {
    it(name, () => {
      const svg = sceneToSvg(layered(fixture, ids, options).scene);
      readXml(svg);
      const target = path.join(folder, `${name}.svg`);
      if (update) writeFileSync(target, svg);
      assert.ok(existsSync(target), `${name}.svg is missing; UPDATE_GOLDEN=1 writes it`);
      assert.equal(svg, readFileSync(target, "utf8"));
    });
  }

  it("are all there is", () => {
    const known = new Set(["shop.owm", ...Object.keys(PICTURES).map((name) => `${name}.svg`)]);
    assert.deepEqual(
      readdirSync(folder).filter((file) => !known.has(file)),
      [],
    );
  });
});
