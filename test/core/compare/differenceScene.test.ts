import assert from "node:assert/strict";
import { compareMaps } from "#core/compare/compareMaps";
import { differenceScene } from "#core/compare/differenceScene";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { sceneToSvg } from "#core/render/svg";
import type { EditorTheme } from "#core/render/themes/theme";
import { readXml } from "../../support/xml";

const BEFORE = [
  "component A [0.9, 0.2]",
  "component B [0.5, 0.3]",
  "component C [0.2, 0.9]",
  "A->B",
  "B->C",
].join("\n");

function draw(before: string, after: string, theme: EditorTheme = "light") {
  const [old, now] = [buildMap(parse(before)), buildMap(parse(after))];
  return differenceScene(old, now, compareMaps(old, now), { theme });
}

const marks = (scene: ReturnType<typeof draw>) =>
  scene.elements.filter(({ kind }) => kind === "mark").map(({ id }) => id);

describe("picture of a difference", () => {
  it("is the later map, with a ghost and an arrow for what moved", () => {
    const scene = draw(BEFORE, BEFORE.replace("[0.5, 0.3]", "[0.5, 0.6]"));
    assert.deepEqual(marks(scene), ["mark:difference/under/b"]);
    const shapes = scene.elements.find(({ kind }) => kind === "mark")?.shapes ?? [];
    const [ghost, shaft, head] = shapes;
    assert.ok(ghost?.shape === "circle" && ghost.cx === 300 && ghost.dash !== undefined);
    assert.ok(shaft?.shape === "line" && shaft.x1 > 300 && shaft.x2 < 600);
    assert.equal(head?.shape, "polygon");
  });

  it("rings what is new, keeps what is gone where it was, and draws both kinds of links", () => {
    const after = ["component A [0.9, 0.2]", "component B [0.5, 0.3]", "component D [0.7, 0.7]", "A->D"].join(
      "\n",
    );
    assert.deepEqual(marks(draw(BEFORE, after)).sort(), [
      "mark:difference/over/c",
      "mark:difference/over/d",
      "mark:difference/under/A->B",
      "mark:difference/under/A->D",
      "mark:difference/under/B->C",
      "mark:difference/under/d",
    ]);
  });

  it("says the change to a screen reader and in the description", () => {
    const scene = draw(BEFORE, `${BEFORE}\ncomponent D [0.7, 0.7]`);
    assert.match(scene.description, /Compared: 1 added\.$/);
    const mark = scene.elements.find(
      ({ kind, mark: origin }) => kind === "mark" && origin?.about !== undefined,
    );
    assert.equal(mark?.accessibleName, "Component 'D' is new, in Commodity (0.70) at visibility 0.70");
  });

  it("lets what did not change stand back, and nothing when nothing changed but the order", () => {
    const scene = draw(BEFORE, `${BEFORE}\ncomponent D [0.7, 0.7]`);
    const stroke = (name: string) =>
      scene.elements.find((each) => each.name === name && each.kind === "component")?.shapes[0]?.stroke;
    assert.notEqual(stroke("A"), stroke("D"));
    assert.deepEqual(marks(draw(BEFORE, BEFORE)), []);
  });

  it("is well-formed SVG in every theme, whatever the names", () => {
    const hostile = '<script>alert("1")</script> & ]]>';
    for (const theme of ["light", "dark", "high-contrast"] as const) {
      const svg = sceneToSvg(draw(`component ${hostile} [0.5, 0.5]`, `component B [0.1, 0.1]`, theme));
      readXml(svg);
      assert.ok(!svg.includes("<script"));
    }
  });
});
