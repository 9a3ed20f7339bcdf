import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

const build = (...lines: string[]) => buildMap(parse(lines.join("\n")));

describe("buildMap", () => {
  it("gives defaults to what is missing", () => {
    const map = build("component A", "component B [0.3]", "component C [x, 0.4]", "evolve A", "note N");
    assert.deepEqual(
      map.nodes.map((node) => [node.visibility, node.evolution, node.positioned]),
      [
        [0.9, 0.1, false],
        [0.3, 0.1, false],
        [0.9, 0.4, false],
      ],
    );
    assert.deepEqual([map.movements[0]?.target, map.movements[0]?.hasTarget], [0.85, false]);
    assert.deepEqual([map.notes[0]?.visibility, map.notes[0]?.evolution], [0.9, 0.1]);
  });

  it("the first title counts; the last style, size, axis and box", () => {
    const map = build(
      "title A",
      "title B",
      "style plain",
      "style dark",
      "size [800, 0]",
      "evolution a->b->c->d",
      "evolution e->f->g->h",
      "annotations [0.1, 0.2]",
      "annotations [0.3, 0.4]",
    );
    assert.equal(map.title, "A");
    assert.equal(map.style, "dark");
    assert.deepEqual(map.size, { width: 800, height: undefined });
    assert.deepEqual(map.evolutionAxis.labels, ["e", "f", "g", "h"]);
    assert.equal(map.annotationsBox?.visibility, 0.3);
  });

  it("the first evolve of a name is its movement; an evolve line wins over an inline one", () => {
    const map = build("component A [0.5, 0.5] evolve 0.6", "evolve A->B 0.8", "evolve A 0.9");
    assert.equal(map.nodes[0]?.movement?.target, 0.8);
    assert.deepEqual(
      map.movements.map((movement) => movement.target),
      [0.6, 0.8, 0.9],
    );
  });

  it("moves the default label away from a symbol, and honours an explicit one", () => {
    const map = build(
      "component A [0.5, 0.5] (buy)",
      "component B [0.5, 0.5] (ecosystem)",
      "component C [0.5, 0.5] (buy) label [3, -4]",
      "component D [0.5, 0.5]",
      "outsource D",
    );
    assert.deepEqual(
      map.nodes.map((node) => [node.label.x, node.label.y, node.label.explicit]),
      [
        [10, -20, false],
        [15, -30, false],
        [3, -4, true],
        [10, -20, false],
      ],
    );
  });

  it("declares nothing for a bare or empty name", () => {
    assert.deepEqual(build("component", 'component ""', "anchor [0.1, 0.2]").nodes, []);
  });

  it("keeps links to undeclared names, unresolved", () => {
    const link = build("component A [0.5, 0.5]", "A->Nobody").dependencies[0];
    assert.equal(link?.from?.name, "A");
    assert.equal(link?.to, undefined);
    assert.equal(link?.toName.text, "Nobody");
  });

  it("hides axes on request and reads a legacy y-axis", () => {
    const map = build("evolution --hide", "valuechain --hide", "y-axis Value->Low->High");
    assert.equal(map.evolutionAxis.hidden, true);
    assert.deepEqual(map.valueChainAxis, { hidden: true, label: "Value", bottom: "Low", top: "High" });
  });
});
