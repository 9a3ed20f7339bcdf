import assert from "node:assert/strict";
import { draw, elementOf, idsOf, near, shapeOf, shapesOf } from "../../../support/pictures";

const ENDS = "component A [0.8, 0.2]\ncomponent B [0.4, 0.6]\n";

function linksOf(text: string): string[] {
  return idsOf(draw(text)).filter((id) => id.startsWith("link:"));
}

describe("links", () => {
  /** Ends of the only link, and how far they are from its components' centres. */
  function endsOf(text: string, from: readonly [number, number], to: readonly [number, number]) {
    const [id = ""] = linksOf(text);
    const { x1, y1, x2, y2 } = shapesOf(elementOf(draw(text), id), "line")[0] ?? {
      x1: 0,
      y1: 0,
      x2: 0,
      y2: 0,
    };
    return [Math.hypot(x1 - from[0], y1 - from[1]), Math.hypot(x2 - to[0], y2 - to[1])] as const;
  }

  it("run from edge to edge of the circles, along the line between their centres", () => {
    const line = shapeOf(elementOf(draw(`${ENDS}A->B`), "link:a->b"), "line");
    const reach = 5.5 * Math.SQRT1_2;
    near(line.x1, 200 + reach);
    near(line.y1, 200 + reach);
    near(line.x2, 600 - reach);
    near(line.y2, 600 - reach);
    assert.deepEqual([line.stroke, line.strokeWidth], ["#808080", 1]);
  });

  it("end at discs, rings and squares", () => {
    for (const [tail, reach] of [
      ["(buy)", 15.5],
      ["(market)", 18.5],
      ["(ecosystem)", 30.5],
      ["\npipeline B [0.5, 0.7]", 6 * Math.SQRT2],
    ] as const) {
      const text = `component A [0.8, 0.2]\ncomponent B [0.4, 0.6] ${tail}\nA->B`;
      const [first, last] = endsOf(text, [200, 200], [600, 600]);
      near(first, 5.5);
      near(last, reach);
    }
  });

  it("begin at an anchor's point downwards, and above its text upwards", () => {
    const text = (visibility: number) => `anchor U [0.5, 0.5]\ncomponent B [${visibility}, 0.5]\nU->B`;
    near(endsOf(text(0.1), [500, 500], [500, 900])[0], 0);
    const [above] = endsOf(text(0.9), [500, 500], [500, 100]);
    assert.ok(above > 20 && above < 26, String(above));
    near(endsOf("anchor U [0.5, 0.5]\ncomponent B [0.52, 0.9]\nU->B", [500, 500], [900, 480])[0], 0);
  });

  it("go from centre to centre where the symbols leave no room", () => {
    const [first, last] = endsOf(
      "component A [0.5, 0.5]\ncomponent B [0.5, 0.505]\nA->B",
      [500, 500],
      [505, 500],
    );
    near(first, 0);
    near(last, 0);
  });

  it("are drawn once however often they are written, and not to themselves or to the undeclared", () => {
    assert.deepEqual(linksOf(`${ENDS}A->B\na -> B\nA->A\nA->C\nC->B\nA->`), ["link:a->b"]);
    assert.deepEqual(linksOf(`anchor U [1, 0.2]\n${ENDS}U->A`), ["link:u->a"]);
  });

  it("are drawn each when they say different things", () => {
    assert.deepEqual(linksOf(`${ENDS}A->B\nA+>B\nA->B; why`), ["link:a->b", "link:a->b#2", "link:a->b#3"]);
  });

  it("are dashed where Mermaid draws them so", () => {
    const scene = draw(`wardley-beta\n${ENDS}A -> B\nA -.-> B`);
    const dashes = ["link:a->b", "link:a->b#2"].map((id) => shapeOf(elementOf(scene, id), "line").dash);
    assert.deepEqual(dashes, [undefined, "5 4"]);
  });

  it("meet the children of a pipeline inside its box", () => {
    const scene = draw(
      "component A [0.8, 0.2]\ncomponent P [0.5, 0.3]\npipeline P {\ncomponent C [0.6]\n}\nA->C",
    );
    const { x2, y2 } = shapeOf(elementOf(scene, "link:a->c"), "line");
    near(Math.hypot(x2 - 600, y2 - 511), 5.5);
  });

  it("go to where an evolving component is now", () => {
    near(endsOf(`${ENDS}evolve B 0.9\nA->B`, [200, 200], [600, 600])[1], 5.5);
  });

  it("carry their context along the line, 5 px above it and never upside down", () => {
    const angleOf = (text: string, id: string) => {
      const context = shapeOf(elementOf(draw(`${ENDS}${text}`), id), "text");
      near(context.x, 400);
      near(context.y, 395);
      assert.deepEqual([context.lines, context.size, context.anchor], [["why"], 11, "middle"]);
      return context.rotation?.angle ?? 0;
    };
    near(angleOf("A->B; why", "link:a->b"), 45);
    near(angleOf("B->A; why", "link:b->a"), 45);
  });

  it("are bands 10 px wide for flows, with their text at the end and an arrow the way they run", () => {
    const element = elementOf(draw(`${ENDS}A+'2/day'>B`), "link:a->b");
    const [line, band] = shapesOf(element, "line");
    assert.deepEqual([line?.strokeWidth, band?.strokeWidth, band?.stroke], [1, 10, "#99c5ee9e"]);
    const text = shapeOf(element, "text");
    near(text.x, 605);
    near(text.y, 605);
    assert.deepEqual([text.lines, text.fill], [["2/day"], "#03a9f4"]);
    const heads = (operator: string) =>
      shapesOf(elementOf(draw(`${ENDS}A${operator}B`), "link:a->b"), "polygon").length;
    assert.deepEqual([heads("+>"), heads("+<"), heads("+<>")], [1, 1, 2]);
    assert.equal(heads("->"), 0);
  });

  it("have the tip of a flow's arrow at the edge of what it flows to, and end at its base", () => {
    const tip = (operator: string) => {
      const text = `component A [0.5, 0.2]\ncomponent B [0.5, 0.6]\nA${operator}B`;
      const element = elementOf(draw(text), "link:a->b");
      const [line] = shapesOf(element, "line");
      return [shapeOf(element, "polygon").points[1]?.[0], line?.x1, line?.x2];
    };
    assert.deepEqual(tip("+>"), [594.5, 205.5, 583.5]);
    assert.deepEqual(tip("+<"), [205.5, 216.5, 594.5]);
  });

  it("have no arrow where there is no room for one", () => {
    const text = "component A [0.5, 0.5]\ncomponent B [0.5, 0.52]\nA+<>B";
    assert.equal(shapesOf(elementOf(draw(text), "link:a->b"), "polygon").length, 0);
  });

  it("keep a flow's text clear of the disc at its end", () => {
    const scene = draw("component A [0.8, 0.2]\ncomponent B [0.4, 0.6] (buy)\nA+'x'>B");
    near(shapeOf(elementOf(scene, "link:a->b"), "text").x, 615);
  });
});
