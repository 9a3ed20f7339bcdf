import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { renderScene } from "#core/render/renderScene";
import type { Shape } from "#core/render/scene";
import { draw, elementOf, idsOf, near, shapeOf } from "../../support/pictures";
import { mapText } from "../../support/randomMaps";

describe("renderScene", () => {
  it("is 1000 by 600 px with the margins of OnlineWardleyMaps", () => {
    const scene = draw("", {});
    assert.deepEqual(scene.mapArea, { width: 1000, height: 600 });
    assert.deepEqual(scene.viewBox, { x: -35, y: -45, width: 1105, height: 737 });
    assert.deepEqual([scene.width, scene.height], [1105, 737]);
  });

  it("takes the map's size, and the caller's before it, each side by itself", () => {
    assert.deepEqual(draw("size [800, 0]", {}).mapArea, { width: 800, height: 600 });
    assert.deepEqual(draw("size [800, 500]", { height: 400 }).mapArea, { width: 800, height: 400 });
    const nonsense = { width: Number.NaN, height: Number.POSITIVE_INFINITY };
    assert.deepEqual(draw("", nonsense).mapArea, { width: 1000, height: 50_000 });
  });

  it("puts a component at maturity from the left and visibility from the bottom", () => {
    const circle = shapeOf(elementOf(draw("component A [0.8, 0.3]", {}), "component:a"), "circle");
    near(circle.cx, 300);
    near(circle.cy, 120);
  });

  it("draws values outside 0..1 where they say", () => {
    const circle = shapeOf(elementOf(draw("component A [1.1, -0.01]", {}), "component:a"), "circle");
    assert.equal(circle.cx, -10);
    assert.ok(Math.abs(circle.cy + 60) < 1e-9);
  });

  it("has a look by style, else by the map, else by the editor", () => {
    assert.equal(draw("", {}).theme, "vscode-light");
    assert.equal(draw("", { theme: "high-contrast" }).theme, "vscode-high-contrast");
    assert.equal(draw("style dark", { theme: "light" }).theme, "dark");
    assert.equal(draw("style dark", { style: "colour" }).theme, "colour");
  });

  it("draws from the bottom: boxes, links, movements, pipelines, anchors, arrows, components, notes", () => {
    const scene = draw(
      [
        "annotation 1 [0.1, 0.1] one",
        "note n [0.2, 0.2]",
        "submap S [0.3, 0.3]",
        "component A [0.5, 0.5]",
        "component B [0.5, 0.3] (buy)",
        "accelerator go [0.4, 0.4]",
        "anchor User [0.9, 0.5]",
        "pipeline A {",
        "  component C [0.4]",
        "}",
        "evolve A 0.7",
        "User->A",
        "pioneers [0.9, 0.1, 0.8, 0.2]",
      ].join("\n"),
    );
    assert.deepEqual(idsOf(scene), [
      "attitude:pioneers",
      "link:user->a",
      "evolved:a",
      "pipeline:a",
      "component:c",
      "anchor:user",
      "accelerator:go",
      "component:b",
      "component:a",
      "submap:s",
      "annotation:box",
      "note:n",
      "annotation:1",
    ]);
    const layers = scene.elements.map(({ layer }) => layer);
    assert.deepEqual(
      layers,
      [...layers].sort((a, b) => a - b),
    );
  });

  it("tells repetitions apart by an ordinal and keeps zero-based lines", () => {
    const scene = draw("component A [0.1, 0.1]\ncomponent a [0.2, 0.2]\ncomponent a#2 [0.3, 0.3]");
    assert.deepEqual(idsOf(scene), ["component:a", "component:a#2", "component:a#2#2"]);
    assert.deepEqual(
      scene.elements.map(({ line }) => line),
      [0, 1, 2],
    );
  });

  it("draws what is there of an unfinished map", () => {
    const scene = draw("component\ncomponent A [0.5,\nA->\nevolve\npipeline A [0.2\ncomponent B");
    assert.ok(idsOf(scene).includes("component:a"));
    assert.ok(idsOf(scene).includes("component:b"));
  });

  it("says what the picture is", () => {
    const scene = draw("anchor U [1, 1]\ncomponent A [0.5, 0.5]\ncomponent B [0.2, 0.5]\nU->A\nA->B");
    assert.equal(scene.title, "Untitled Map");
    assert.equal(scene.description, "Wardley map with 1 anchor, 2 components, 2 links.");
    assert.equal(draw("").description, "Wardley map without elements.");
  });

  it("never lets a number through that cannot be drawn, and never gives an id twice (any text)", () => {
    fc.assert(
      fc.property(mapText, (text) => {
        const scene = renderScene(buildMap(parse(text)));
        assert.equal(new Set(idsOf(scene)).size, scene.elements.length);
        for (const shape of [...scene.frame, ...scene.elements.flatMap(({ shapes }) => shapes)]) {
          for (const number of numbersIn(shape)) assert.ok(Math.abs(number) < 1e9, JSON.stringify(shape));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("draws numbers beyond all measure at the edge of what can be drawn", () => {
    const scene = draw(
      "component A [1e308, 1e999]\nevolve A 1e400\npioneers [1e9, 0] 1e300 5\nnote n [-1e99, 0.1]",
    );
    for (const shape of scene.elements.flatMap(({ shapes }) => shapes)) {
      for (const number of numbersIn(shape)) assert.ok(Math.abs(number) <= 1e7, JSON.stringify(shape));
    }
  });
});

function numbersIn(shape: Shape): number[] {
  const points = shape.shape === "polygon" || shape.shape === "polyline" ? shape.points.flat() : [];
  const direct = Object.values(shape).filter((value) => typeof value === "number");
  const all = [...points, ...direct];
  assert.ok(all.every(Number.isFinite), JSON.stringify(shape));
  return all;
}
