import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { ELEMENT_DRAWERS } from "#core/render/elements/index";
import { type RenderOptions, renderScene } from "#core/render/renderScene";
import type { ElementKind, Scene } from "#core/render/scene";
import { sceneToSvg } from "#core/render/svg";
import { THEMES } from "#core/render/themes/index";
import { root } from "../../support/paths";
import { readXml } from "../../support/xml";

/**
 * Golden pictures: each map of test/fixtures/pictures beside the SVG it is drawn as. `UPDATE_GOLDEN=1` writes
 * them anew, to be looked at before they are committed. The map `styles.owm` is drawn in every look.
 */
const folder = path.join(root, "test/fixtures/pictures");
const update = process.env.UPDATE_GOLDEN === "1";

const LOOKS: Readonly<Record<string, RenderOptions>> = {
  plain: { style: "plain" },
  wardley: { style: "wardley" },
  colour: { style: "colour" },
  handwritten: { style: "handwritten" },
  dark: { style: "dark" },
  "vscode-light": { theme: "light" },
  "vscode-dark": { theme: "dark" },
  "vscode-high-contrast": { theme: "high-contrast" },
  "vscode-high-contrast-light": { theme: "high-contrast-light" },
};

describe("golden pictures", () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".owm"))) {
    const name = file.slice(0, -".owm".length);
    const looks = name === "styles" ? Object.entries(LOOKS) : [["", { style: "plain" }] as const];
    for (const [look, options] of looks) {
      const golden = look === "" ? `${name}.svg` : `${name}.${look}.svg`;
      it(golden, () => {
        const map = buildMap(parse(readFileSync(path.join(folder, file), "utf8")));
        const svg = sceneToSvg(renderScene(map, options));
        readXml(svg);
        const target = path.join(folder, golden);
        if (update) writeFileSync(target, svg);
        assert.ok(existsSync(target), `${golden} is missing; UPDATE_GOLDEN=1 writes it`);
        assert.equal(svg, readFileSync(target, "utf8"));
      });
    }
  }

  it("show every kind of element, in every look", () => {
    const kinds = (scene: Scene) => [...new Set(scene.elements.map(({ kind }) => kind))].sort();
    const map = buildMap(parse(readFileSync(path.join(folder, "styles.owm"), "utf8")));
    const all: ElementKind[] = [
      "accelerator",
      "anchor",
      "annotation",
      "attitude",
      "component",
      "evolved",
      "link",
      "note",
      "pipeline",
      "submap",
    ];
    assert.deepEqual(kinds(renderScene(map)), all);
    assert.deepEqual([...new Set(ELEMENT_DRAWERS.map(({ kind }) => kind))].sort(), all);
    assert.deepEqual(Object.keys(LOOKS).sort(), Object.keys(THEMES).sort());
  });

  it("belong to a map each", () => {
    const files = readdirSync(folder);
    const maps = new Set(files.filter((name) => name.endsWith(".owm")).map((name) => name.slice(0, -4)));
    const orphans = files.filter((name) => name.endsWith(".svg") && !maps.has(name.split(".")[0] ?? ""));
    assert.deepEqual(orphans, []);
  });
});
