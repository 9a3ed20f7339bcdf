import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { renderScene } from "#core/render/renderScene";
import { sceneToSvg } from "#core/render/svg";
import { root } from "../../support/paths";
import { readXml } from "../../support/xml";

const folder = path.join(root, "../shared/corpus/owm");

if (existsSync(folder)) {
  describe("real maps", () => {
    it("are drawn: every declared node, every link between declared nodes, in well-formed SVG", () => {
      for (const file of readdirSync(folder)) {
        const map = buildMap(parse(readFileSync(path.join(folder, file), "utf8")));
        const scene = renderScene(map);
        readXml(sceneToSvg(scene));
        const count = (...kinds: string[]) =>
          scene.elements.filter(({ kind }) => kinds.includes(kind)).length;
        assert.equal(count("component", "anchor", "submap"), map.nodes.length, file);
        assert.equal(count("note"), map.notes.length, file);
        const pairs = new Set<string>();
        for (const { from, to } of map.dependencies) {
          if (from !== undefined && to !== undefined && from !== to) pairs.add(`${from.index} ${to.index}`);
        }
        assert.ok(count("link") >= pairs.size, file);
        assert.equal(count("evolved"), map.nodes.filter(({ movement }) => movement).length, file);
      }
    }).timeout(20_000);
  });
}
