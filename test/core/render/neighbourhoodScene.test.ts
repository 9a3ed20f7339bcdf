import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { neighbourhoodScene } from "#core/render/neighbourhoodScene";
import type { Scene, TextShape } from "#core/render/scene";
import { sceneToSvg } from "#core/render/svg";
import { neededByOf, needsOf } from "#core/services/neighbours";

function around(name: string, ...lines: readonly string[]): Scene {
  const map = buildMap(parse(lines.join("\n")));
  const node = map.nodes.find((each) => each.name === name);
  assert.ok(node);
  return neighbourhoodScene({ map, node, needs: needsOf(map, node), neededBy: neededByOf(map, node) });
}

const names = (scene: Scene) =>
  scene.elements.flatMap(({ shapes }) =>
    shapes.filter((shape): shape is TextShape => shape.shape === "text").map(({ lines: [text] }) => text),
  );

const MAP = [
  "anchor User [0.95, 0.5]",
  "component Far [0.9, 0.1]",
  "component A [0.6, 0.5] (market)",
  "component B [0.59, 0.98]",
  "component C [0.1, -3]",
  "User->A",
  "A->B",
  "A->C",
  "B->C",
  "Far->B",
];

describe("neighbourhood picture", () => {
  it("shows the node, its neighbours and the links between it and them", () => {
    const scene = around("A", ...MAP);
    assert.deepEqual(new Set(names(scene)), new Set(["User", "A", "B", "C"]));
    const links = scene.elements.filter(({ kind }) => kind === "link").map(({ name }) => name);
    assert.deepEqual(links, ["User->A", "A->B", "A->C"]);
  });

  it("gives each its own row by visibility, and evolution to scale", () => {
    const scene = around("A", ...MAP);
    const circle = (name: string) => {
      const shapes = scene.elements.find((each) => each.kind === "component" && each.name === name)?.shapes;
      const found = shapes?.find((shape) => shape.shape === "circle");
      assert.ok(found?.shape === "circle", name);
      return found;
    };
    assert.ok(circle("A").cy < circle("B").cy && circle("B").cy < circle("C").cy);
    assert.ok(circle("B").cy - circle("A").cy >= 20);
    assert.equal(Math.round((circle("A").cx / scene.mapArea.width) * 100), 50);
    assert.equal(circle("C").cx, 0);
  });

  it("keeps every name inside the picture and marks the node's own", () => {
    const long =
      "A very long name that would run out of any small picture if nobody cared to cut it at its edge";
    const scene = around("A", "component A [0.5, 0.9]", `component ${long} [0.4, 0.99]`, `A->${long}`);
    for (const { shapes } of scene.elements) {
      for (const shape of shapes) {
        if (shape.shape === "text") assert.ok(shape.x >= scene.viewBox.x, shape.lines[0]);
      }
    }
    const bold = scene.elements.flatMap(({ shapes }) =>
      shapes.filter((shape) => shape.shape === "text" && shape.bold),
    );
    assert.equal(bold.length, 1);
  });

  it("draws the movement of the node alone", () => {
    const moves = ["evolve A->New 0.8", "evolve B 1"];
    const kinds = around("A", ...MAP, ...moves).elements.map(({ kind }) => kind);
    assert.equal(kinds.filter((kind) => kind === "evolved").length, 1);
  });

  it("gives the same bytes for the same map, and every look a drawing", () => {
    assert.equal(sceneToSvg(around("A", ...MAP)), sceneToSvg(around("A", ...MAP)));
    assert.ok(sceneToSvg(around("User", ...MAP)).length > 0);
    assert.ok(
      sceneToSvg(around("Far", ...MAP, "title x", "style wardley", "size [9999, 9999]")).length < 20_000,
    );
  });

  it("knows pipelines and submaps", () => {
    const scene = around(
      "P",
      "component P [0.5, 0.5]",
      "pipeline P",
      "{",
      "  component X [0.3]",
      "}",
      "submap S [0.4, 0.4]",
      "P->S",
      "S->X",
    );
    assert.deepEqual(new Set(names(scene)), new Set(["P", "S"]));
  });
});
