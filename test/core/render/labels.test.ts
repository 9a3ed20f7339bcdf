import assert from "node:assert/strict";
import type { DecoratorName } from "#core/language/nodes";
import { defaultLabelOffset } from "#core/render/labels";
import { draw, elementOf, shapeOf } from "../../support/pictures";

/** Text of a component at (500, 500). */
function labelOf(name: string, trailer: string, more = "") {
  const scene = draw(`component ${name} [0.5, 0.5]${trailer}\n${more}`);
  const { x, y, lines, anchor, lineHeight } = shapeOf(
    elementOf(scene, scene.elements.find(({ kind }) => kind === "component")?.id ?? ""),
    "text",
  );
  return { at: [x - 500, y - 500].map((each) => Math.round(each * 100) / 100), lines, anchor, lineHeight };
}

describe("labels", () => {
  it("stand at (5, -10), further out beside larger symbols", () => {
    const cases: [string, [number, number]][] = [
      ["", [5, -10]],
      [" (build)", [5, -20]],
      [" (buy)", [5, -20]],
      [" (outsource)", [5, -20]],
      [" (market)", [10, -20]],
      [" (ecosystem)", [15, -30]],
    ];
    for (const [trailer, at] of cases) assert.deepEqual(labelOf("A", trailer).at, at, trailer);
  });

  it("leave the way of a movement's arrow", () => {
    assert.deepEqual(labelOf("A", "", "evolve A 0.8").at, [5, 20]);
    assert.deepEqual(labelOf("A", "", "evolve A->B 0.8").at, [16, 20]);
  });

  it("know every combination", () => {
    const offset = (decorators: DecoratorName[], movement: "none" | "source" | "copy", renamed = false) => {
      const { x, y } = defaultLabelOffset({ decorators, movement, renamed });
      return [x, y];
    };
    assert.deepEqual(offset([], "copy"), [5, -10]);
    assert.deepEqual(offset([], "copy", true), [16, -10]);
    assert.deepEqual(offset(["buy"], "source"), [5, -20]);
    assert.deepEqual(offset(["ecosystem"], "source"), [15, -30]);
    assert.deepEqual(offset(["buy", "ecosystem"], "none"), [15, -30]);
  });

  it("stay where the author puts them", () => {
    assert.deepEqual(labelOf("A", " label [3, -4] (buy)").at, [3, -4]);
    assert.deepEqual(labelOf("A", " label [-85.5, 3.78]").at, [-85.5, 3.78]);
  });

  it("break at each blank when long and placed by hand, centred, 15 px apart, shifted by (30, 10)", () => {
    assert.deepEqual(labelOf("Customer service desk", " label [-40, 5]"), {
      at: [-10, 15],
      lines: ["Customer", "service", "desk"],
      anchor: "middle",
      lineHeight: 15,
    });
    assert.deepEqual(labelOf("Fourteen chars", " label [-40, 5]").lines, ["Fourteen chars"]);
  });

  it("are one line to the right when long and placed by nobody", () => {
    const label = labelOf("Customer service desk", "");
    assert.deepEqual([label.at, label.lines, label.anchor], [[5, -10], ["Customer service desk"], undefined]);
  });

  it("break at \\n, centred, and then grow away from the symbol unless placed", () => {
    assert.deepEqual(labelOf('"Night\\nshift"', ""), {
      at: [5, -25],
      lines: ["Night", "shift"],
      anchor: "middle",
      lineHeight: 15,
    });
    assert.deepEqual(labelOf('"Night\\nshift"', " label [0, 30]").at, [0, 30]);
  });

  it("keep inside the picture unless placed there", () => {
    const right = (trailer: string) => {
      const scene = draw(`component Something with a long name [0.5, 0.99]${trailer}`);
      return shapeOf(elementOf(scene, "component:something with a long name"), "text").x;
    };
    assert.ok(right("") < 995);
    assert.ok(right("") > 700);
    assert.equal(Math.round(right(" label [40, 0]")), 1060);
  });
});
