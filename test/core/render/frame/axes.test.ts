import assert from "node:assert/strict";
import type { LineShape, Scene, TextShape } from "#core/render/scene";
import { textWidth } from "#core/render/text/textWidth";
import { draw, near, SQUARE, shapesOf } from "../../../support/pictures";

function textOf(scene: Scene, words: string): TextShape {
  const text = shapesOf(scene.frame, "text").find(({ lines }) => lines.join(" ") === words);
  assert.ok(text, `"${words}" is not there`);
  return text;
}

function hasText(scene: Scene, words: string): boolean {
  return shapesOf(scene.frame, "text").some(({ lines }) => lines.includes(words));
}

function separators(scene: Scene): LineShape[] {
  return shapesOf(scene.frame, "line").filter(({ x1, x2 }) => x1 === x2 && x1 > 0);
}

describe("the evolution axis", () => {
  it("has separators at 17.5, 40 and 70 % from the top to 26 px below the axis", () => {
    const lines = separators(draw("", { width: 1000, height: 600, style: "plain" }));
    assert.deepEqual(
      lines.map(({ x1, y1, y2, dash, stroke }) => [Math.round(x1), y1, y2, dash, stroke]),
      [175, 400, 700].map((x) => [x, 0, 626, "2 2", "#000000"]),
    );
  });

  it("moves them with the boundaries", () => {
    const lines = separators(draw("", { ...SQUARE, boundaries: [0.25, 0.5, 0.75] }));
    assert.deepEqual(
      lines.map(({ x1 }) => x1),
      [250, 500, 750],
    );
  });

  it("is a line to 2 px before the right edge with an arrowhead of 12 px", () => {
    const scene = draw("", { ...SQUARE, style: "colour" });
    const axis = shapesOf(scene.frame, "line").find(({ y1, y2 }) => y1 === y2);
    assert.deepEqual([axis?.x1, axis?.y1, axis?.x2, axis?.strokeWidth], [0, 1000, 998, 3]);
    const [head] = shapesOf(scene.frame, "polygon");
    const xs = head?.points.map(([x]) => x) ?? [];
    near(Math.max(...xs), 999.2);
    near(Math.max(...xs) - Math.min(...xs), 12);
  });

  it("has italic labels left aligned behind the separators, the default ones on two lines", () => {
    const scene = draw("");
    const genesis = textOf(scene, "Genesis");
    assert.deepEqual([genesis.x, genesis.y, genesis.italic, genesis.size], [0, 1013, true, 13]);
    near(textOf(scene, "Custom-Built").x, 182);
    const product = textOf(scene, "Product (+rental)");
    assert.deepEqual([product.lines, product.lineHeight], [["Product", "(+rental)"], 13]);
    near(product.x, 407);
    near(textOf(scene, "Commodity (+utility)").x, 707);
    const name = textOf(scene, "Evolution");
    assert.deepEqual([name.x, name.anchor, name.bold, name.italic], [1000, "end", true, undefined]);
    near(name.y, 1023.4);
  });

  it("keeps short labels of the map on one line and wraps long ones within their stage", () => {
    const short = draw(
      "evolution genesis / concept->custom / emerging->product / converging->commodity / accepted",
    );
    assert.deepEqual(textOf(short, "product / converging").lines, ["product / converging"]);
    const long = "Something with a name that is too long for its stage by far";
    const scene = draw(`evolution ${long}->${long}->${long}->${long}`);
    const labels = shapesOf(scene.frame, "text").filter(({ italic }) => italic);
    assert.equal(labels.length, 4);
    const limits = [175, 400, 700, 1000 - textWidth("Evolution", { size: 13, bold: true })];
    labels.forEach(({ x, lines, y }, stage) => {
      assert.ok(lines.length > 1);
      for (const line of lines) assert.ok(x + textWidth(line, { size: 13 }) < (limits[stage] ?? 0), line);
      assert.ok(y + 13 * lines.length < 1092);
    });
  });

  it("names the axis below the default labels where a small map leaves no room beside them", () => {
    const scene = draw("size [400, 300]", { style: "plain" });
    assert.equal(textOf(scene, "Evolution").y, 300 + 3 * 13);
    assert.deepEqual(textOf(scene, "Commodity (+utility)").lines, ["Commodity", "(+utility)"]);
  });

  it("leaves an empty stage empty", () => {
    const labels = shapesOf(draw("evolution A->B->->D").frame, "text").filter(({ italic }) => italic);
    assert.deepEqual(
      labels.map(({ lines }) => lines),
      [["A"], ["B"], ["D"]],
    );
  });

  it("has as many stages as a Mermaid map says", () => {
    const scene = draw("wardley-beta\nevolution One -> Two -> Three -> Four -> Five", SQUARE);
    assert.deepEqual(
      separators(scene).map(({ x1 }) => Math.round(x1)),
      [200, 400, 600, 800],
    );
    for (const label of ["One", "Five"]) assert.ok(hasText(scene, label), label);
    const two = draw("wardley-beta\nevolution Now@0.3 -> Then@1.0", SQUARE);
    assert.deepEqual(
      separators(two).map(({ x1 }) => Math.round(x1)),
      [300],
    );
  });

  it("is hidden with its labels and separators", () => {
    const scene = draw("evolution --hide", { ...SQUARE, style: "wardley" });
    assert.equal(separators(scene).length, 0);
    assert.ok(!hasText(scene, "Genesis") && !hasText(scene, "Evolution") && !hasText(scene, "Uncharted"));
    assert.ok(hasText(scene, "Value Chain"));
  });

  it("has words in the upper corners in wardley only", () => {
    assert.ok(!hasText(draw(""), "Uncharted"));
    const scene = draw("", { ...SQUARE, style: "wardley" });
    const { x, y, size, bold } = textOf(scene, "Uncharted");
    assert.deepEqual([x, y, size, bold], [10, 15, 11, true]);
    const right = textOf(scene, "Industrialised");
    assert.deepEqual([right.x, right.anchor], [990, "end"]);
  });
});

describe("the value chain axis", () => {
  it("is a dashed line with its name upwards, ending 2 px below the top", () => {
    const scene = draw("");
    const line = shapesOf(scene.frame, "line").find(({ x1, x2 }) => x1 === 0 && x2 === 0);
    assert.deepEqual([line?.y1, line?.y2, line?.dash], [1000, 0, "2 2"]);
    const { x, y, anchor, bold, rotation } = textOf(scene, "Value Chain");
    near(x, -5.2);
    assert.deepEqual([y, anchor, bold, rotation?.angle], [2, "end", true, -90]);
  });

  it("has the words of a legacy y-axis line at its ends and in its middle", () => {
    const scene = draw("y-axis Reach->Low->High");
    assert.equal(textOf(scene, "Reach").y, 500);
    assert.equal(textOf(scene, "High").y, 2);
    assert.equal(textOf(scene, "Low").y, 998);
  });

  it("is hidden with its name", () => {
    const scene = draw("valuechain --hide");
    assert.ok(!hasText(scene, "Value Chain"));
    assert.ok(hasText(scene, "Evolution"));
  });
});
