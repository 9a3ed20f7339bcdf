import assert from "node:assert/strict";
import { applyChanges } from "#core/edits/applyChanges";
import { mapEdits } from "#core/edits/mapEdits";
import type { Operation } from "#core/edits/operation";
import { renderScene } from "#core/render/renderScene";
import { read } from "../core/edits/edited";
import { factsOf } from "../core/edits/modelFacts";
import { corpusNames, corpusText, hasCorpus } from "./corpus";

/** Every how many components of a map one is edited. */
const STEP = 12;

function apply(text: string, operation: Operation): string | undefined {
  const outcome = mapEdits(read(text), operation);
  return "refusal" in outcome ? undefined : applyChanges(text, outcome.changes);
}

/** The blank lines that set a new group apart stay; where line ends are mixed, new ones are those of the first. */
function withoutBlankLines(text: string): string {
  return text.replace(/[\r\n]+/g, "\n").trimEnd();
}

if (hasCorpus) {
  describe("editing real maps", () => {
    it("moves there and back without a trace", () => {
      let moved = 0;
      for (const name of corpusNames()) {
        const text = corpusText(name);
        const map = read(text);
        for (const { index, key, visibility, evolution } of map.nodes.filter((_, at) => at % STEP === 0)) {
          const target = renderScene(map).elements.find(({ id }) => id === `component:${key}`);
          const inside = [visibility, evolution].every((value) => value > 0.1 && value < 0.9);
          if (target === undefined || !inside || target.line !== map.nodes[index]?.line) continue;
          const by = (way: 1 | -1): Operation => ({
            op: "move",
            elements: [{ id: target.id }],
            by: { visibility: 0.05 * way, evolution: -0.03 * way },
          });
          const there = apply(text, by(1));
          assert.ok(there !== undefined && there !== text, `${name}: ${target.id}`);
          assert.ok(Math.abs((read(there).nodes[index]?.visibility ?? 0) - visibility - 0.05) < 0.006);
          const facts = factsOf(read(there));
          assert.deepEqual({ ...facts, places: 0 }, { ...factsOf(map), places: 0 });
          const owns = map.pipelines.some(({ owner }) => owner?.index === index);
          if (!owns)
            assert.equal(
              apply(there, by(-1))?.replace(/\.(\d)0\b/g, ".$1"),
              text.replace(/\.(\d)0\b/g, ".$1"),
            );
          moved++;
        }
      }
      assert.ok(moved > 250, `${moved} moved`);
    }).timeout(120_000);

    it("adds, links, evolves and deletes, and is back where it was", () => {
      for (const name of corpusNames()) {
        const text = corpusText(name);
        const [first] = read(text).nodes;
        if (first === undefined) continue;
        const related = `${first.kind}:${first.key}`;
        const at = { visibility: 0.5, evolution: 0.5 };
        const added = apply(text, { op: "add", what: "component", at, name: "Entirely new", related });
        assert.ok(added !== undefined, name);
        assert.equal(read(added).nodes.length, read(text).nodes.length + 1);
        const evolving = apply(added, { op: "evolve", element: "component:entirely new", target: 0.9 });
        assert.ok(
          evolving !== undefined && read(evolving).movements.length === read(text).movements.length + 1,
        );
        const gone = apply(evolving, { op: "delete", elements: [{ id: "component:entirely new" }] });
        assert.ok(gone !== undefined);
        assert.equal(withoutBlankLines(gone), withoutBlankLines(text), name);
      }
    }).timeout(120_000);
  });
}
