import assert from "node:assert/strict";
import { elementToSvg } from "#core/render/svg";
import { draw, elementOf, idsOf, near, shapeOf, shapesOf } from "../../../support/pictures";

const ENDS = "component A [0.8, 0.2]\ncomponent B [0.4, 0.6]\n";

function linksOf(text: string): string[] {
  return idsOf(draw(text)).filter((id) => id.startsWith("link:"));
}

describe("links", () => {
  it("run from centre to centre", () => {
    const line = shapeOf(elementOf(draw(`${ENDS}A->B`), "link:a->b"), "line");
    near(line.x1, 200);
    near(line.y1, 200);
    near(line.x2, 600);
    near(line.y2, 600);
    assert.deepEqual([line.stroke, line.strokeWidth], ["#808080", 1]);
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
    assert.deepEqual([x2, y2], [600, 511]);
  });

  it("go to where an evolving component is now", () => {
    const { x2 } = shapeOf(elementOf(draw(`${ENDS}evolve B 0.9\nA->B`), "link:a->b"), "line");
    assert.equal(x2, 600);
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

  it("are bands 10 px wide for flows, with their text at the end and a chevron the way they run", () => {
    const element = elementOf(draw(`${ENDS}A+'2/day'>B`), "link:a->b");
    const [line, band] = shapesOf(element, "line");
    assert.deepEqual([line?.strokeWidth, band?.strokeWidth, band?.stroke], [1, 10, "#99c5ee9e"]);
    const text = shapeOf(element, "text");
    near(text.x, 605);
    near(text.y, 605);
    assert.deepEqual([text.lines, text.fill], [["2/day"], "#03a9f4"]);
    const chevrons = (operator: string) =>
      shapesOf(elementOf(draw(`${ENDS}A${operator}B`), "link:a->b"), "polyline").length;
    assert.deepEqual([chevrons("+>"), chevrons("+<"), chevrons("+<>")], [1, 1, 2]);
  });

  it("turn the chevron of a backward flow", () => {
    const tail = (operator: string) => {
      const text = `component A [0.5, 0.2]\ncomponent B [0.5, 0.6]\nA${operator}B`;
      const { points } = shapeOf(elementOf(draw(text), "link:a->b"), "polyline");
      return (points[1]?.[0] ?? 0) - (points[0]?.[0] ?? 0);
    };
    assert.ok(tail("+>") > 0);
    assert.ok(tail("+<") < 0);
  });

  it("can be pointed at beside the thin line", () => {
    const element = elementOf(draw(`${ENDS}A->B`), "link:a->b");
    assert.equal(shapeOf(element, "line").hitWidth, 9);
    assert.match(elementToSvg(element), /<line class="hit" .* stroke-width="9" pointer-events="all"\/>/);
  });

  it("keep a flow's text clear of the disc at its end", () => {
    const scene = draw("component A [0.8, 0.2]\ncomponent B [0.4, 0.6] (buy)\nA+'x'>B");
    near(shapeOf(elementOf(scene, "link:a->b"), "text").x, 615);
  });
});
