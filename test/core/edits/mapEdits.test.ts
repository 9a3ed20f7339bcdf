import assert from "node:assert/strict";
import fc from "fast-check";
import { applyChanges } from "#core/edits/applyChanges";
import { mapEdits } from "#core/edits/mapEdits";
import type { Operation, Outcome } from "#core/edits/operation";
import type { MapNode, WardleyMap } from "#core/model/wardleyMap";
import { renderScene } from "#core/render/renderScene";
import { mapLine, mapText } from "../../support/randomMaps";
import { read } from "./edited";
import { factsOf } from "./modelFacts";
import { operationOn } from "./randomOperations";

/** The text after an outcome; undefined when it was refused. Changes must be in order, apart and inside. */
function textAfter(text: string, outcome: Outcome): string | undefined {
  if ("refusal" in outcome) {
    assert.match(outcome.refusal, /^\S.*\.$/s);
    return undefined;
  }
  let last = 0;
  for (const { start, end, text: added } of outcome.changes) {
    assert.ok(last <= start && start <= end && end <= text.length);
    assert.notEqual(text.slice(start, end), added);
    last = end;
  }
  return applyChanges(text, outcome.changes);
}

/** A map with a node whose name nobody else has. */
const mapWithNode = fc
  .tuple(
    mapText,
    fc.constantFrom("[0.5, 0.6]", "[.25,.75]", "[0.123, 0.456] label [1, 2]", "[1, 0] (buy) // c"),
    mapText,
  )
  .map(
    ([head, tail, rest]) =>
      `${head}${head === "" || /[\r\n]$/.test(head) ? "" : "\n"}component Subject ${tail}\n${rest}`,
  );

function subjectOf(map: WardleyMap): MapNode | undefined {
  const all = map.nodes.filter(({ key }) => key === "subject");
  return all.length === 1 && all[0]?.childOf === undefined && !all[0]?.statement.child ? all[0] : undefined;
}

/** A brace that opens nothing opens a block once nothing stands between it and a pipeline any more. */
function hasStrayBrace({ tree }: WardleyMap): boolean {
  return tree.lines.some(
    ({ text, openBrace }) => text.trimStart().startsWith("{") && openBrace === undefined,
  );
}

describe("map edits", function () {
  this.timeout(60_000);

  it("never throw, and never leave the text with overlapping or empty changes", () => {
    fc.assert(
      fc.property(mapText, operationOn, (text, make) => {
        const map = read(text);
        const ids = renderScene(map).elements.map(({ id }) => id);
        textAfter(text, mapEdits(map, make(ids)));
      }),
      { numRuns: 600 },
    );
  });

  it("of a move change that position and nothing else", () => {
    const distance = fc.double({ min: -0.6, max: 0.6, noNaN: true });
    fc.assert(
      fc.property(mapWithNode, distance, distance, (text, visibility, evolution) => {
        const map = read(text);
        const node = subjectOf(map);
        if (node === undefined || map.pipelines.some(({ owner }) => owner === node)) return;
        const moved = textAfter(
          text,
          mapEdits(map, {
            op: "move",
            elements: [{ id: "component:subject" }],
            by: { visibility, evolution },
          }),
        );
        assert.ok(moved !== undefined);
        const next = read(moved);
        const place = next.nodes[node.index];
        assert.ok(place);
        const wanted = (value: number, by: number) => Math.min(1, Math.max(0, value + by));
        assert.ok(Math.abs(place.visibility - wanted(node.visibility, visibility)) <= 0.005 + 1e-9);
        assert.ok(Math.abs(place.evolution - wanted(node.evolution, evolution)) <= 0.005 + 1e-9);
        const facts = factsOf(next);
        const before = factsOf(map);
        facts.places[node.index] = before.places[node.index] ?? [];
        assert.deepEqual(facts, before);
        const lines = moved.split(/\r\n|\r|\n/);
        const changed = text.split(/\r\n|\r|\n/).flatMap((line, at) => (line === lines[at] ? [] : [at]));
        assert.ok(changed.length === 0 || (changed.length === 1 && changed[0] === node.line));
      }),
      { numRuns: 600 },
    );
  });

  it("of a deletion take the element with its links and leave the rest", () => {
    fc.assert(
      fc.property(mapWithNode, fc.array(mapLine, { maxLength: 3 }), (text, more) => {
        const whole = `${text}Subject->Kettle\nKettle->Subject->A\n${more.join("\n")}`;
        const map = read(whole);
        const node = subjectOf(map);
        if (node === undefined || map.pipelines.some(({ owner }) => owner === node)) return;
        if (map.movements.some((movement) => movement.node === node) || hasStrayBrace(map)) return;
        const left = textAfter(
          whole,
          mapEdits(map, { op: "delete", elements: [{ id: "component:subject" }] }),
        );
        if (left === undefined) return;
        const [facts, before] = [factsOf(read(left)), factsOf(map)];
        assert.deepEqual(
          facts.nodes,
          before.nodes.filter((_, at) => at !== node.index),
        );
        assert.deepEqual(
          facts.links,
          map.dependencies.flatMap(({ fromName, toName }, at) =>
            fromName.key === "subject" || toName.key === "subject" ? [] : (before.links[at] ?? []),
          ),
        );
        for (const part of ["notes", "annotations", "attitudes", "accelerators", "movements"] as const) {
          assert.deepEqual(facts[part], before[part]);
        }
      }),
      { numRuns: 250 },
    );
  });

  it("of a new name change that name wherever it is used", () => {
    const names = fc.constantFrom(
      "Other",
      "a->b",
      "x; y",
      'say "hi"',
      "with [brackets]",
      "label maker",
      "notes",
      "[",
      "é 👩‍💻",
    );
    fc.assert(
      fc.property(mapWithNode, names, (text, name) => {
        const map = read(`${text}Subject->Kettle\n`);
        const node = subjectOf(map);
        if (node === undefined) return;
        const renamed = textAfter(
          `${text}Subject->Kettle\n`,
          mapEdits(map, { op: "rename", element: "component:subject", name }),
        );
        if (renamed === undefined) return;
        const next = read(renamed);
        assert.equal(next.nodes[node.index]?.name, name);
        assert.equal(next.dependencies.length, map.dependencies.length);
        for (const [at, link] of map.dependencies.entries()) {
          const renamedLink = next.dependencies[at];
          // A link to nobody may have found somebody.
          if (link.from !== undefined) assert.equal(renamedLink?.from?.index, link.from.index);
          if (link.to !== undefined) assert.equal(renamedLink?.to?.index, link.to.index);
        }
        assert.deepEqual(factsOf(next).notes, factsOf(map).notes);
      }),
      { numRuns: 250 },
    );
  });

  it("of an addition and a link add that and nothing else", () => {
    fc.assert(
      fc.property(mapWithNode, (text) => {
        const map = read(text);
        const subject = subjectOf(map);
        const added = textAfter(
          text,
          mapEdits(map, {
            op: "add",
            what: "component",
            at: { visibility: 0.31, evolution: 0.77 },
            name: "Added",
            related: subject === undefined ? null : "component:subject",
          }),
        );
        if (added === undefined) return;
        const next = read(added);
        assert.equal(next.nodes.length, map.nodes.length + 1);
        const node = next.nodes.find(({ key }) => key === "added");
        assert.deepEqual([node?.visibility, node?.evolution, node?.childOf], [0.31, 0.77, undefined]);
        const expected = map.dependencies.length + (subject === undefined ? 0 : 1);
        assert.equal(next.dependencies.length, expected);
        const [facts, before] = [factsOf(next), factsOf(map)];
        assert.deepEqual(facts.notes, before.notes);
        assert.deepEqual(facts.movements, before.movements);
        assert.deepEqual(facts.pipelines, before.pipelines);
      }),
      { numRuns: 250 },
    );
  });

  it("write Mermaid in a Mermaid map, and nothing that it would refuse", () => {
    const text =
      'wardley-beta\nanchor Public [0.95, 0.6]\ncomponent Tea [0.5, 0.6] (buy)\ncomponent "3D Pot" [0.4, 0.3] (inertia)\nevolve Tea 0.8\n';
    const map = read(text);
    const written = (operation: Operation): readonly string[] | string => {
      const outcome = mapEdits(map, operation);
      if ("refusal" in outcome) return outcome.refusal;
      const before = text.split("\n");
      return (textAfter(text, outcome) ?? "").split("\n").filter((line) => !before.includes(line));
    };
    const tea = "component:tea";
    const pot = "component:3d pot";
    const at = { visibility: 1, evolution: 0.4 };
    assert.deepEqual(
      written({ op: "move", elements: [{ id: tea }], by: { visibility: 0.1, evolution: 0 } }),
      ["component Tea [0.6, 0.6] (buy)"],
    );
    assert.deepEqual(written({ op: "rename", element: tea, name: "note book" }), [
      'component "note book" [0.5, 0.6] (buy)',
      'evolve "note book" 0.8',
    ]);
    assert.deepEqual(written({ op: "link", from: tea, to: pot }), ['Tea->"3D Pot"']);
    assert.deepEqual(written({ op: "moveLabel", element: tea, by: { x: 10.4, y: 3 } }), [
      "component Tea [0.5, 0.6] label [15, -17] (buy)",
    ]);
    assert.deepEqual(written({ op: "setInertia", elements: [tea], inertia: true }), [
      "component Tea [0.5, 0.6] (buy) inertia",
    ]);
    assert.deepEqual(written({ op: "setMethod", elements: [pot], method: "build" }), [
      'component "3D Pot" [0.4, 0.3] (build) (inertia)',
    ]);
    assert.deepEqual(written({ op: "add", what: "component", at, name: "4D", related: tea }), [
      'component "4D" [1.00, 0.40]',
      'Tea->"4D"',
    ]);
    assert.match(String(written({ op: "add", what: "settlers", at, name: null, related: null })), /Mermaid/);
  });

  it("in Mermaid change numbers only where that is all there is to do", () => {
    const text = "wardley-beta\ncomponent Tea [0.5, 0.6]\n";
    const map = read(text);
    const move: Operation = {
      op: "move",
      elements: [{ id: "component:tea" }],
      by: { visibility: 0.1, evolution: 0 },
    };
    assert.equal(textAfter(text, mapEdits(map, move)), "wardley-beta\ncomponent Tea [0.6, 0.6]\n");
  });
});
