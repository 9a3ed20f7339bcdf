import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { renderScene } from "#core/render/renderScene";
import {
  applyPatchToDrawn,
  type DrawnScene,
  describeScene,
  diffScenes,
  drawnToSvg,
  isEmptyPatch,
} from "#core/render/scenePatch";
import { sceneToSvg } from "#core/render/svg";
import { changeOf, mapText, relativeChange } from "../../support/randomMaps";

const TEA = "component Cup of Tea [0.79, 0.61]\ncomponent Kettle [0.43, 0.35]\nCup of Tea->Kettle\n";

function drawn(text: string): DrawnScene {
  return describeScene(renderScene(buildMap(parse(text))));
}

function patchOf(before: string, after: string) {
  return diffScenes(drawn(before), drawn(after));
}

describe("a described scene", () => {
  const sceneOf = (text: string) => renderScene(buildMap(parse(text)));

  it("gives the whole picture as it is written without being described", () => {
    fc.assert(
      fc.property(mapText, (text) => {
        const scene = sceneOf(text);
        assert.equal(drawnToSvg(describeScene(scene)), sceneToSvg(scene));
      }),
    );
    const hostile = sceneOf('component "a\\"b" [0.5, 0.5]\nnote x="1" data-line="7" [0.2, 0.2]');
    assert.equal(drawnToSvg(describeScene(hostile)), sceneToSvg(hostile));
  });

  it("is the same when an earlier version is known", () => {
    fc.assert(
      fc.property(mapText, relativeChange, (text, change) => {
        const { start, end, text: inserted } = changeOf(text, change);
        const scene = sceneOf(text);
        const next = sceneOf(text.slice(0, start) + inserted + text.slice(end));
        const before = { scene, drawn: describeScene(scene) };
        assert.deepEqual(describeScene(next, before), describeScene(next));
      }),
    );
  });

  it("takes over what looks the same", () => {
    const scene = sceneOf(TEA);
    const before = { scene, drawn: describeScene(scene) };
    const after = describeScene(sceneOf(TEA), before);
    after.elements.forEach((element, i) => {
      assert.equal(element, before.drawn.elements[i]);
    });
  });
});

describe("scene patches", () => {
  it("are empty between equal pictures", () => {
    assert.ok(isEmptyPatch(patchOf(TEA, TEA)));
  });

  it("redraw nothing when a line is put above", () => {
    const patch = patchOf(TEA, `\n${TEA}`);
    assert.deepEqual(patch.upserts, []);
    assert.deepEqual(patch.removed, []);
    assert.equal(patch.frame, undefined);
    assert.deepEqual(patch.lines, [
      { id: "link:cup of tea->kettle", line: 4 },
      { id: "component:cup of tea", line: 2 },
      { id: "component:kettle", line: 3 },
    ]);
  });

  it("redraw a moved component and its links alone", () => {
    const patch = patchOf(
      `${TEA}component Power [0.1, 0.9]`,
      `${TEA.replace("0.35", "0.36")}component Power [0.1, 0.9]`,
    );
    assert.deepEqual(
      patch.upserts.map(({ id, before }) => [id, before]),
      [
        ["component:kettle", "component:power"],
        ["link:cup of tea->kettle", "component:cup of tea"],
      ],
    );
    assert.ok(patch.upserts.every(({ svg }) => svg?.startsWith("<g ") && !svg.includes("data-line")));
  });

  it("say what is new, gone and renamed", () => {
    const patch = patchOf(TEA, TEA.replaceAll("Kettle", "Pot"));
    assert.deepEqual(patch.removed, ["link:cup of tea->kettle", "component:kettle"]);
    assert.deepEqual(
      patch.upserts.map(({ id }) => id),
      ["component:pot", "link:cup of tea->pot"],
    );
    assert.deepEqual(patchOf(TEA, "").upserts, []);
  });

  it("move what only changes its place, without drawing it again", () => {
    const [a, b, c] = ["component A [0.1, 0.1]\n", "component B [0.2, 0.2]\n", "component C [0.3, 0.3]\n"];
    const patch = patchOf(`${a}${b}${c}`, `${c}${a}${b}`);
    assert.deepEqual(patch.upserts, [{ id: "component:c", before: "component:a" }]);
  });

  it("tell title, frame and root apart from elements", () => {
    const patch = patchOf(TEA, `${TEA}title Tea\n`);
    assert.deepEqual([patch.title, patch.upserts, patch.lines], ["Tea", [], []]);
    assert.ok(patch.frame?.includes(">Tea</text>"));
    assert.equal(patch.root, undefined);
    assert.equal(patchOf(TEA, `${TEA}size [500, 400]\n`).root?.viewBox, "-35 -45 605 537");
    assert.equal(patchOf(TEA, `${TEA}style dark\n`).root?.["data-theme"], "dark");
  });

  it("turn any picture into any other", () => {
    fc.assert(
      fc.property(mapText, mapText, (before, after) => {
        const next = drawn(after);
        assert.deepEqual(applyPatchToDrawn(drawn(before), diffScenes(drawn(before), next)), next);
      }),
      { numRuns: 150 },
    );
  });

  it("follow any row of edits", () => {
    fc.assert(
      fc.property(mapText, fc.array(relativeChange, { maxLength: 6 }), (start, edits) => {
        let text = start;
        let shown = drawn(text);
        let last = shown;
        for (const edit of edits) {
          const { start: from, end, text: inserted } = changeOf(text, edit);
          text = text.slice(0, from) + inserted + text.slice(end);
          const next = drawn(text);
          shown = applyPatchToDrawn(shown, diffScenes(last, next));
          assert.deepEqual(shown, next);
          last = next;
        }
      }),
      { numRuns: 100 },
    );
  });

  it("refuse a picture they were not made for", () => {
    const patch = patchOf(TEA, "");
    assert.throws(() => applyPatchToDrawn(drawn(""), patch), /is not there/);
  });

  it("survive being sent as JSON", () => {
    const patch = patchOf(TEA, `title Tea\n${TEA.replace("0.35", "0.36")}`);
    assert.deepEqual(JSON.parse(JSON.stringify(patch)), patch);
  });
});
