import assert from "node:assert/strict";
import fc from "fast-check";
import { LAYERS } from "#core/render/layers/index";
import type { SceneElement, Shape } from "#core/render/scene";
import { applyPatchToDrawn, describeScene, diffScenes } from "#core/render/scenePatch";
import { sceneToSvg } from "#core/render/svg";
import { changeOf, mapText, relativeChange } from "../../../support/randomMaps";
import { readXml } from "../../../support/xml";
import { layered, plainScene } from "./layered";

const IDS = LAYERS.map(({ id }) => id);
const STAYING = IDS.filter((id) => id !== "future");

const MAP = [
  "component Delivery [0.7, 0.88]",
  "component Deployment [0.6, 0.9]",
  "component Compliance [0.4, 0.5]",
  "component Aside [0.2, 0.6]",
  "Delivery->Compliance",
  "Deployment->Compliance",
  "Compliance->Aside",
].join("\n");

const someIds = fc.subarray(IDS);

/** Where everything is: an element without its colours. */
function placesOf(elements: readonly SceneElement[]) {
  const colourless = ({ fill, stroke, opacity, ...shape }: Shape) => shape;
  return elements.map((element) => ({ ...element, shapes: element.shapes.map(colourless) }));
}

describe("layers on a scene", () => {
  it("leave it alone when there is none, also under a name that is none", () => {
    fc.assert(
      fc.property(mapText, (text) => {
        const scene = plainScene(text);
        assert.deepEqual(layered(text, []).scene, scene);
        assert.deepEqual(layered(text, ["none", ""]).scene, scene);
      }),
      { numRuns: 50 },
    );
  });

  it("keep every element where it was, in its order, but for the future map", () => {
    fc.assert(
      fc.property(mapText, fc.subarray(STAYING), (text, ids) => {
        const plain = plainScene(text);
        const { scene } = layered(text, ids);
        const own = scene.elements.filter(({ kind }) => kind !== "mark");
        assert.deepEqual(placesOf(own), placesOf(plain.elements));
        assert.deepEqual(
          { ...scene, elements: [], description: "" },
          { ...plain, elements: [], description: "" },
        );
      }),
      { numRuns: 150 },
    );
  });

  it("give ids that are not given twice, and are about elements that exist", () => {
    fc.assert(
      fc.property(mapText, someIds, (text, ids) => {
        const { elements } = layered(text, ids).scene;
        const all = new Set(elements.map(({ id }) => id));
        assert.equal(all.size, elements.length);
        for (const { id, mark } of elements) {
          if (mark?.about !== undefined) assert.ok(all.has(mark.about), `${id} is about ${mark.about}`);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("are drawn in well-formed SVG whatever the map says", () => {
    fc.assert(
      fc.property(mapText, (text) => {
        readXml(sceneToSvg(layered(text, IDS).scene));
      }),
      { numRuns: 100 },
    );
  });

  it("are patched like any scene, by edits and by switching", () => {
    const drawn = (text: string, ids: readonly string[]) => describeScene(layered(text, ids).scene);
    fc.assert(
      fc.property(mapText, fc.array(fc.tuple(relativeChange, someIds), { maxLength: 5 }), (start, steps) => {
        let text = start;
        let last = drawn(text, []);
        let picture = last;
        for (const [edit, ids] of steps) {
          const { start: from, end, text: inserted } = changeOf(text, edit);
          text = text.slice(0, from) + inserted + text.slice(end);
          const next = drawn(text, ids);
          picture = applyPatchToDrawn(picture, diffScenes(last, next));
          assert.deepEqual(picture, next);
          last = next;
        }
      }),
      { numRuns: 100 },
    );
  });

  it("touch no mark when a line is put above", () => {
    const before = describeScene(layered(MAP, IDS).scene);
    const patch = diffScenes(before, describeScene(layered(`\n${MAP}`, IDS).scene));
    assert.deepEqual([patch.upserts, patch.removed, patch.frame], [[], [], undefined]);
  });

  it("fade what none of them speaks of, and nothing when none speaks of anything", () => {
    const fadedIds = (ids: readonly string[]) => {
      const plain = new Map(plainScene(MAP).elements.map((element) => [element.id, element]));
      const { elements } = layered(MAP, ids).scene;
      return elements.flatMap(({ id, shapes, kind }) =>
        kind === "mark" || JSON.stringify(shapes) === JSON.stringify(plain.get(id)?.shapes) ? [] : [id],
      );
    };
    assert.deepEqual(fadedIds(["bottlenecks"]), ["link:compliance->aside", "component:aside"]);
    assert.deepEqual(fadedIds(["bottlenecks", "critical-path"]), []);
    assert.deepEqual(fadedIds(["roles"]), []);
    assert.deepEqual(fadedIds(["movement", "groups"]), []);
  });

  it("say in the description which are on", () => {
    assert.match(
      layered(MAP, ["critical-path", "bottlenecks"]).scene.description,
      / Layers: Bottlenecks, Critical path\.$/,
    );
  });

  it("mark decorations as such, and what says something with its words and its line", () => {
    const svg = sceneToSvg(layered(MAP, ["bottlenecks"]).scene);
    assert.match(
      svg,
      /<g class="bottlenecks mark" data-id="mark:bottlenecks\/under\/compliance" data-name="" data-line="1" aria-hidden="true" pointer-events="none">/,
    );
    assert.match(
      svg,
      /<g class="bottlenecks mark" data-id="mark:bottlenecks\/over\/compliance" data-name="Compliance" data-line="3" role="img" aria-label="Bottleneck 1: /,
    );
    assert.doesNotMatch(svg, / style=/);
  });
});
