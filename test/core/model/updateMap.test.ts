import assert from "node:assert/strict";
import fc from "fast-check";
import { parse } from "#core/language/parse";
import { reparse } from "#core/language/reparse";
import { buildMap } from "#core/model/buildMap";
import { updateMap } from "#core/model/updateMap";
import type { MapNode, Pipeline, WardleyMap } from "#core/model/wardleyMap";
import { changeOf, mapText, relativeChange } from "../../support/randomMaps";

const text = [
  "title Tea",
  "component Tea [0.9, 0.5]",
  "component Water [0.6, 0.7]",
  "component Kettle [0.58, 0.4]",
  "pipeline Water [0.2, 0.8]",
  "Tea->Water",
  "Water->Kettle",
  "evolve Kettle 0.7",
  "note Hot [0.1, 0.1]",
  ...Array.from({ length: 20 }, (_, i) => `component Filler ${i} [0.1, 0.1]`),
].join("\n");

/** A map and the one after `written` is replaced by `by`. */
function edit(written: string, by: string): { before: WardleyMap; after: WardleyMap } {
  const tree = parse(text);
  const before = buildMap(tree);
  const start = text.indexOf(written);
  const after = updateMap(before, reparse(tree, { start, end: start + written.length, text: by }));
  return { before, after };
}

/** A map as plain data: references as indices, and the tree and the functions left out. */
function plain(map: WardleyMap): unknown {
  const index = (thing: MapNode | Pipeline | undefined) => thing?.index;
  const { tree: _tree, resolve: _resolve, ...rest } = map;
  return {
    ...rest,
    nodes: map.nodes.map((node) => ({
      ...node,
      movement: node.movement && map.movements.indexOf(node.movement),
      pipeline: index(node.pipeline),
      childOf: index(node.childOf),
      choiceOf: index(node.choiceOf),
    })),
    pipelines: map.pipelines.map((pipeline) => ({
      ...pipeline,
      owner: index(pipeline.owner),
      children: pipeline.children.map(index),
      inferredChildren: pipeline.inferredChildren.map(index),
    })),
    dependencies: map.dependencies.map((link) => ({ ...link, from: index(link.from), to: index(link.to) })),
    movements: map.movements.map((movement) => ({ ...movement, node: index(movement.node) })),
  };
}

/** Fails when something refers to a thing that is not in the map, such as one of an earlier version. */
function assertClosed(map: WardleyMap): void {
  const nodes = new Set<MapNode>(map.nodes);
  const pipelines = new Set<Pipeline>(map.pipelines);
  const known = (node: MapNode | undefined) => assert.ok(!node || nodes.has(node));
  for (const { from, to } of map.dependencies) [from, to].forEach(known);
  for (const { node } of map.movements) known(node);
  for (const { owner, children, inferredChildren } of map.pipelines) {
    for (const node of [owner, ...children, ...inferredChildren]) known(node);
  }
  for (const { movement, pipeline, childOf, choiceOf } of map.nodes) {
    assert.ok(!movement || map.movements.includes(movement));
    for (const one of [pipeline, childOf, choiceOf]) assert.ok(!one || pipelines.has(one));
  }
}

describe("updateMap", () => {
  it("gives what building the map gives, after any sequence of edits", () => {
    fc.assert(
      fc.property(mapText, fc.array(relativeChange, { minLength: 1, maxLength: 8 }), (start, changes) => {
        // Lines below the edited ones, so that an edit is small beside the whole.
        let whole = `${start}\n${start}\n${text}`;
        let tree = parse(whole);
        let map = buildMap(tree);
        for (const relative of changes) {
          const change = changeOf(whole, relative);
          whole = whole.slice(0, change.start) + change.text + whole.slice(change.end);
          tree = reparse(tree, change);
          map = updateMap(map, tree);
          const expected = buildMap(tree);
          assert.deepEqual(plain(map), plain(expected));
          assertClosed(map);
          for (const { fromName, toName } of expected.dependencies) {
            for (const name of [fromName, toName]) {
              assert.equal(map.resolve(name)?.index, expected.resolve(name)?.index);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("takes over nodes, pipelines and movements when a link or a note is edited", () => {
    for (const [written, by] of [
      ["Tea->Water", "Tea->Kettle"],
      ["note Hot", "note Cold"],
    ] as const) {
      const { before, after } = edit(written, by);
      assert.equal(after.nodes, before.nodes);
      assert.equal(after.pipelines, before.pipelines);
      assert.equal(after.movements, before.movements);
      assert.equal(after.dependencies[1], before.dependencies[1]);
    }
  });

  it("sees what a renamed node means for links, pipelines and movements elsewhere", () => {
    const { after } = edit("component Water", "component Kettl");
    assert.equal(after.dependencies[0]?.to, undefined);
    assert.equal(after.pipelines[0]?.owner, undefined);
    const back = edit("component Water", "component kettle").after;
    assert.equal(back.dependencies[1]?.to?.line, 3);
    assert.equal(back.movements[0]?.node?.line, 3);
  });

  it("shares nodes that stand where they stood and of which no other line says anything", () => {
    const { before, after } = edit("component Filler 3 [0.1, 0.1]", "component Filler 3 [0.1, 0.2]");
    assert.notEqual(after.nodes[6], before.nodes[6]);
    assert.equal(after.nodes[5], before.nodes[5]);
    assert.equal(after.nodes[7], before.nodes[7]);
  });

  it("copies a shared node before it says something new of it", () => {
    for (const [written, by] of [
      ["evolve Kettle", "evolve Filler 4"],
      ["pipeline Water", "pipeline Filler 4"],
      ["pipeline Water [0.2, 0.8]", "build Filler 4"],
      ["component Tea [0.9, 0.5]", "component Tea [0.12, 0.5]\npipeline Tea [0.05, 0.6]"],
    ] as const) {
      const tree = parse(text);
      const before = buildMap(tree);
      const earlier = plain(before);
      const start = text.indexOf(written);
      const next = reparse(tree, { start, end: start + written.length, text: by });
      const after = updateMap(before, next);
      assert.deepEqual(plain(after), plain(buildMap(next)), by);
      assert.deepEqual(plain(before), earlier, by);
      assertClosed(before);
      assertClosed(after);
    }
  });

  it("leaves the earlier map as it was", () => {
    const { before, after } = edit("0.6, 0.7", "0.1, 0.7");
    assert.equal(before.pipelines[0]?.inferredChildren.length, 1);
    assert.equal(before.nodes[2]?.choiceOf, before.pipelines[0]);
    assert.equal(after.nodes[2]?.choiceOf, undefined);
    assertClosed(before);
  });
});
