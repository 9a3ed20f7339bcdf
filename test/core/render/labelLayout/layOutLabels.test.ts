import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { type Box, sharedArea } from "#core/render/boxes";
import { extent } from "#core/render/labelLayout/extent";
import { renderScene } from "#core/render/renderScene";
import type { Scene, SceneElement } from "#core/render/scene";
import { THEMES } from "#core/render/themes/index";

const draw = (text: string) => renderScene(buildMap(parse(text)), { style: "plain" });

function labelOf(scene: Scene, id: string) {
  const shape = scene.elements
    .find((element) => element.id === id)
    ?.shapes.find((each) => each.shape === "text");
  if (shape?.shape !== "text") throw new Error(`${id} has no label`);
  return shape;
}

const boxesOf = ({ shapes }: SceneElement, text: boolean): Box[] =>
  shapes
    .filter((shape) => (shape.shape === "text") === text && shape.shape !== "line")
    .flatMap((shape) => extent(shape, THEMES.plain) ?? []);

/** Pairs of names that lie over each other, and names over symbols of others. */
function covered(scene: Scene): string[] {
  const named = scene.elements.filter(({ kind }) => ["component", "anchor", "evolved"].includes(kind));
  return named.flatMap((a, at) =>
    named.flatMap((b, other) => {
      if (at === other) return [];
      const [label] = boxesOf(a, true);
      const under = [...(at < other ? boxesOf(b, true) : []), ...boxesOf(b, false)];
      return label && under.some((box) => sharedArea(label, box) > 1) ? [`${a.name} / ${b.name}`] : [];
    }),
  );
}

describe("layout of labels", () => {
  it("leaves every label at the language's place while that is free", () => {
    const scene = draw("component A [0.5, 0.2]\ncomponent Another [0.3, 0.6]\nA->Another");
    const { x, y, anchor, lines } = labelOf(scene, "component:a");
    assert.deepEqual([x, y, anchor, lines], [205, 290, undefined, ["A"]]);
  });

  it("keeps names off names and symbols", () => {
    const scene = draw(
      [
        "component Customer portal [0.5, 0.5]",
        "component Payment gateway [0.5, 0.55]",
        "component Order book [0.52, 0.53]",
        "component Till [0.48, 0.52]",
      ].join("\n"),
    );
    assert.deepEqual(covered(scene), []);
  });

  it("keeps a name off the lines where there is room beside them", () => {
    const scene = draw("component Top [0.9, 0.6]\ncomponent Kettle [0.5, 0.5]\nTop->Kettle");
    const label = labelOf(scene, "component:kettle");
    const [box] = boxesOf({ ...scene.elements[0], shapes: [label] } as SceneElement, true);
    assert.ok(box !== undefined);
    // The link runs from (600, 60) to (500, 300).
    const at = (y: number) => 500 + (100 * (300 - y)) / 240;
    assert.ok(box.left > at(box.top) || box.right < at(box.bottom) || box.top > 300, JSON.stringify(box));
  });

  it("breaks a long name rather than to cover another", () => {
    const scene = draw(
      ["A B C D", "Enterprise resource planning", "Customer relationship management", "E"]
        .map((name, at) => `component ${name} [0.5, ${(0.3 + at * 0.06).toFixed(2)}]`)
        .join("\n"),
    );
    assert.deepEqual(covered(scene), []);
  });

  it("never moves what the author placed, but sets a long name on one line where broken it would cover more", () => {
    const near = (more: string) =>
      labelOf(
        draw(`component Customer service desk [0.5, 0.5] label [20, -5]\n${more}`),
        "component:customer service desk",
      );
    assert.deepEqual([near("").lines, near("").x], [["Customer", "service", "desk"], 550]);
    const beside = near("component X [0.47, 0.55]\ncomponent Y [0.455, 0.55]");
    assert.deepEqual([beside.lines, beside.x, beside.y], [["Customer service desk"], 520, 295]);
  });

  it("sets a long name on one line where the edge of the picture would cut more of it off broken", () => {
    const linesAt = (offset: string) =>
      labelOf(
        draw(`component Locks, gates and weirs [0.5, 0.1] label [${offset}]`),
        "component:locks, gates and weirs",
      ).lines.length;
    assert.equal(linesAt("-80, 20"), 4);
    assert.equal(linesAt("-160, 20"), 1);
  });

  it("is the same for the same map, and an edit far away changes nothing", () => {
    const lines = Array.from({ length: 40 }, (_, at) => {
      return `component Name number ${at} [${(0.1 + (at % 8) * 0.1).toFixed(2)}, ${(0.1 + Math.floor(at / 8) * 0.05).toFixed(2)}]`;
    });
    const before = draw(lines.join("\n"));
    const after = draw([...lines, "component Far away [0.95, 0.9]"].join("\n"));
    assert.deepEqual(draw(lines.join("\n")).elements, before.elements);
    assert.deepEqual(
      after.elements.filter(({ name }) => name !== "Far away").map(({ shapes }) => shapes),
      before.elements.map(({ shapes }) => shapes),
    );
  });

  it("moves labels only: never a symbol, never a letter", () => {
    const coordinate = fc.integer({ min: 0, max: 100 }).map((n) => (n / 100).toFixed(2));
    const name = fc.constantFrom(
      "A",
      "Cup of tea",
      "Electric kettle with a lid",
      "Hot\\nwater",
      "Ünïcode",
      "电水壶",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, coordinate, coordinate), { maxLength: 40 }), (rows) => {
        const text = rows.map(([n, v, e], at) => `component "${n} ${at}" [${v}, ${e}]`).join("\n");
        const scene = draw(text);
        for (const { name: full, shapes } of scene.elements) {
          const label = shapes.find((shape) => shape.shape === "text");
          assert.ok(label?.shape === "text");
          assert.equal(label.lines.join(" "), full.replaceAll("\n", " "));
          assert.ok(Number.isFinite(label.x) && Number.isFinite(label.y));
        }
        const circles = scene.elements.flatMap(({ shapes }) =>
          shapes.filter(({ shape }) => shape === "circle"),
        );
        assert.equal(circles.length, rows.length);
      }),
      { numRuns: 60 },
    );
  });

  it("gives up on a heap, where nothing finds room", () => {
    const lines = Array.from({ length: 300 }, (_, at) => `component Something with a name ${at} [0.5, 0.5]`);
    const scene = draw(lines.join("\n"));
    assert.deepEqual([labelOf(scene, "component:something with a name 7").x], [505]);
  });
});
