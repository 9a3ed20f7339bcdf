import assert from "node:assert/strict";
import { around, boxOf, sharedArea } from "#core/render/boxes";
import { THEMES } from "#core/render/themes/index";
import { layered } from "./layered";

/** Boxes of the badges of the roles layer, and of all labels and symbols of the map. */
function boxes(text: string) {
  const { scene } = layered(text, ["roles"]);
  const of = (isMark: boolean) =>
    scene.elements
      .filter(({ kind }) => (kind === "mark") === isMark && kind !== "link")
      .flatMap(({ shapes }) => shapes.flatMap((shape) => boxOf(shape, THEMES["vscode-light"]) ?? []));
  return { badges: of(true).filter((_, at) => at % 2 === 0), others: of(false) };
}

describe("badges beside symbols", () => {
  it("cover neither labels nor symbols nor each other where there is room", () => {
    const names = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon"];
    const rows = names.map((name, at) => `component ${name} [${0.9 - at * 0.15}, ${0.2 + at * 0.15}]`);
    const left = rows.map((row) => `${row} label [-60, 5]`);
    for (const text of [rows.join("\n"), left.join("\n")]) {
      const { badges, others } = boxes(text);
      assert.equal(badges.length, 5);
      for (const [at, badge] of badges.entries()) {
        const rest = [...others, ...badges.filter((_, other) => other !== at)];
        assert.deepEqual(
          rest.filter((box) => sharedArea(badge, box) > 0),
          [],
        );
      }
    }
  });

  it("keep a line to their symbol where they have to go further away", () => {
    const crowd = Array.from({ length: 9 }, (_, at) => {
      const [row, column] = [Math.floor(at / 3), at % 3];
      return `component C${at} [${0.5 - row * 0.035}, ${0.5 + column * 0.025}]`;
    });
    const { scene } = layered(crowd.join("\n"), ["roles"]);
    const lines = scene.elements
      .flatMap(({ kind, shapes }) => (kind === "mark" ? shapes : []))
      .filter(({ shape }) => shape === "line");
    assert.ok(lines.length > 0);
    for (const line of lines) {
      assert.ok(line.shape === "line");
      const ends = scene.elements.some(
        ({ shapes: [symbol] }) =>
          symbol?.shape === "circle" && symbol.cx === line.x1 && symbol.cy === line.y1,
      );
      assert.ok(ends);
    }
  });

  it("stay inside the picture", () => {
    const { scene } = layered("component A [1, 0]\ncomponent B [0, 1]\ncomponent C [0, 0]", ["roles"]);
    const { x, y, width, height } = scene.viewBox;
    for (const shape of scene.elements.flatMap(({ kind, shapes }) => (kind === "mark" ? shapes : []))) {
      const box = boxOf(shape, THEMES["vscode-light"]) ?? around(0, 0, 0);
      assert.ok(box.left >= x && box.right <= x + width && box.top >= y && box.bottom <= y + height);
    }
  });
});
