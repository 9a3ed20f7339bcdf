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

  it("keeps notes, annotations, areas, accelerators and pipelines that are gone where they were", () => {
    const before = [
      BEFORE,
      "pipeline C [0.4, 0.95]",
      "note Once [0.6, 0.1]",
      "annotation 1 [[0.3, 0.3], [0.4, 0.4]] Two places",
      "pioneers [0.9, 0.1, 0.6, 0.3]",
      "accelerator Wind [0.8, 0.8]",
    ].join("\n");
    const scene = draw(before, BEFORE);
    assert.deepEqual(marks(scene).sort(), [
      "mark:difference/over/accelerator wind",
      "mark:difference/over/annotation 1",
      "mark:difference/over/attitude pioneers",
      "mark:difference/over/note once",
      "mark:difference/over/pipeline c",
      "mark:difference/under/attitude pioneers",
      "mark:difference/under/pipeline c",
    ]);
    const shapesOf = (key: string) =>
      scene.elements.find(({ id }) => id === `mark:difference/over/${key}`)?.shapes ?? [];
    const [text] = shapesOf("note once");
    assert.ok(text?.shape === "text" && text.italic && text.lines.join() === "Once" && text.x === 100);
    const broken = shapesOf("annotation 1").filter(({ dash }) => dash !== undefined);
    assert.equal(broken.length, 2);
    const [note] = scene.elements.filter(({ name }) => name === "note once");
    assert.equal(note?.accessibleName, "The note 'Once' is gone");
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
