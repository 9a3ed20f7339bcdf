import assert from "node:assert/strict";
import fc from "fast-check";
import { analyse } from "#core/analysis/strategy/analyse";
import { futureMap } from "#core/analysis/strategy/futureMap";
import { foldName } from "#core/language/names";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { mapText } from "../../../support/randomMaps";

const mapOf = (text: string) => buildMap(parse(text));
const name = (text: string) => ({ text, key: foldName(text) });

describe("the future map", () => {
  it("is the map itself where nothing moves, and always the same object", () => {
    const still = mapOf("component A [0.5, 0.5]");
    assert.equal(futureMap(still), still);
    const moving = mapOf("component A [0.5, 0.5] evolve 0.8");
    assert.equal(futureMap(moving), futureMap(moving));
  });

  it("has everything at its target, under its new name, past its inertia, with all links", () => {
    const map = mapOf(
      "component A [0.5, 0.5] inertia label [1, 2]\nevolve A->B 0.8 label [3, 4] (buy)\ncomponent C [0.3, 0.4] (build)\nevolve C 0.6\nA->C",
    );
    const { nodes, dependencies, movements } = futureMap(map);
    assert.deepEqual(
      nodes.map(({ name, key, evolution, inertia, label, decorators, movement }) => [
        name,
        key,
        evolution,
        inertia,
        [label.x, label.y],
        decorators,
        movement,
      ]),
      [
        ["B", "a", 0.8, false, [3, 4], ["buy"], undefined],
        ["C", "c", 0.6, false, [10, -20], ["build"], undefined],
      ],
    );
    assert.deepEqual(movements, []);
    assert.equal(dependencies[0]?.from, nodes[0]);
    assert.equal(dependencies[0]?.to, nodes[1]);
    assert.equal(map.nodes[0]?.evolution, 0.5);
  });

  it("finds a component by both its names", () => {
    const future = futureMap(mapOf("component A [0.5, 0.5]\nevolve A->Better  a 0.8"));
    assert.equal(future.resolve(name("A")), future.nodes[0]);
    assert.equal(future.resolve(name("better a")), future.nodes[0]);
    assert.equal(future.resolve(name("none")), undefined);
  });

  it("keeps pipelines together and stretches them to where their choices go", () => {
    const block = futureMap(
      mapOf("component P [0.5, 0.5]\npipeline P\n{\ncomponent X [0.3]\ncomponent Y [0.5]\n}\nevolve Y 0.8"),
    );
    assert.deepEqual(block.pipelines[0]?.range, { start: 0.3, end: 0.8 });
    assert.deepEqual(block.pipelines[0]?.children, [block.nodes[1], block.nodes[2]]);
    assert.equal(block.nodes[1]?.childOf, block.pipelines[0]);
    assert.equal(block.nodes[0]?.pipeline, block.pipelines[0]);
    const range = futureMap(
      mapOf("component P [0.5, 0.5]\npipeline P [0.2, 0.4]\ncomponent X [0.48, 0.3] evolve 0.6"),
    );
    assert.deepEqual(range.pipelines[0]?.range, { start: 0.2, end: 0.6 });
    assert.deepEqual(range.pipelines[0]?.inferredChildren, [range.nodes[1]]);
  });

  it("knows only its own nodes, and can be analysed, whatever the map says", () => {
    fc.assert(
      fc.property(mapText, (text) => {
        const future = futureMap(mapOf(text));
        const own = new Set(future.nodes);
        for (const { from, to } of future.dependencies) {
          assert.ok((from === undefined || own.has(from)) && (to === undefined || own.has(to)));
        }
        for (const { owner, children, inferredChildren } of future.pipelines) {
          assert.ok(owner === undefined || own.has(owner));
          assert.ok([...children, ...inferredChildren].every((child) => own.has(child)));
        }
        assert.ok(future.nodes.every(({ movement }) => movement === undefined));
        analyse(future);
      }),
      { numRuns: 150 },
    );
  });
});
