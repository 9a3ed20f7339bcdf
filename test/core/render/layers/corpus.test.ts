import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { LAYERS } from "#core/render/layers/index";
import { sceneToSvg } from "#core/render/svg";
import { root } from "../../../support/paths";
import { readXml } from "../../../support/xml";
import { layered, plainScene } from "./layered";

const folder = path.join(root, "../shared/corpus/owm");

if (existsSync(folder)) {
  describe("layers on real maps", () => {
    it("draw all that the analysis found, each mark once and about an element", () => {
      for (const file of readdirSync(folder)) {
        const text = readFileSync(path.join(folder, file), "utf8");
        for (const ids of [
          LAYERS.map(({ id }) => id),
          LAYERS.map(({ id }) => id).filter((id) => id !== "future"),
        ]) {
          const { scene, analysis, layers } = layered(text, ids);
          if (ids.includes("future")) readXml(sceneToSvg(scene));
          const known = new Set(scene.elements.map(({ id }) => id));
          assert.equal(known.size, scene.elements.length, file);
          for (const { mark } of scene.elements)
            assert.ok(mark?.about === undefined || known.has(mark.about), file);
          const count = (layer: string) =>
            layers.find((each) => each.layer.id === layer)?.reading.over.length;
          assert.equal(count("bottlenecks"), analysis.bottlenecks.length, file);
          assert.equal(count("roles"), analysis.map.nodes.length, file);
          const links = analysis.mismatches.reduce((sum, item) => sum + item.links.length, 0);
          assert.equal(count("mismatches"), links, file);
        }
        const own = layered(text, ["roles"]).scene.elements.filter(({ kind }) => kind !== "mark");
        assert.deepEqual(own, plainScene(text).elements, file);
      }
    }).timeout(60_000);
  });
}
