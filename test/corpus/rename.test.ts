import assert from "node:assert/strict";
import { createSnapshot } from "#core/services/snapshot";
import { MAP_URI } from "../support/maps";
import {
  assertSameButForName,
  expectedBack,
  hasNoProblems,
  renamedMap,
  sameThing,
  textOf,
  thingsOf,
} from "../support/renames";
import { corpusNames, corpusText, hasCorpus } from "./corpus";

/** A name of which every spelling is another one, so that each comes back. */
const NEW_NAME = "a new Name of it";

/** Every how many things of a map one is renamed. */
const STEP = 3;

if (hasCorpus) {
  describe("renaming on real maps", () => {
    it("names of every map there and back gives the same bytes, and the same map in between", () => {
      let things = 0;
      let exact = 0;
      for (const name of corpusNames()) {
        const snapshot = createSnapshot(MAP_URI, 1, corpusText(name));
        const text = textOf(snapshot);
        for (const [index, thing] of thingsOf(snapshot).entries()) {
          if (thing.kind === "annotation" || index % STEP !== 0) continue;
          const place = `${name}: ${thing.name}`;
          const there = renamedMap(snapshot, thing, NEW_NAME);
          assert.ok(there !== undefined, `${place} is refused`);
          // Building models is slow, so only some are compared.
          if (index % (4 * STEP) === 0) assertSameButForName(text, there, thing.name, NEW_NAME);
          const again = sameThing(there, thing);
          assert.ok(again, place);
          const back = renamedMap(again.snapshot, again.thing, thing.name);
          things++;
          const lines = thing.places.map(({ line }) => snapshot.tree.lines[line]);
          const faultless = lines.every((line) => line !== undefined && hasNoProblems(line));
          if (faultless) assert.equal(back, expectedBack(snapshot, thing, NEW_NAME), place);
          if (back === text) exact++;
        }
      }
      assert.ok(things > 1400, `${things} things`);
      assert.ok(exact / things > 0.99, `${exact} of ${things} came back to the byte`);
    }).timeout(120_000);
  });
}
