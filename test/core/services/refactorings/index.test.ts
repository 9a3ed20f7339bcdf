import assert from "node:assert/strict";
import fc from "fast-check";
import { Refusal } from "#core/analysis/refusal";
import { applyChanges } from "#core/edits/applyChanges";
import { parse } from "#core/language/parse";
import { print } from "#core/language/print";
import { buildMap } from "#core/model/buildMap";
import type { WardleyMap } from "#core/model/wardleyMap";
import { carryOut } from "#core/services/refactorings/carryOut";
import { REFACTORINGS } from "#core/services/refactorings/index";
import { plainText } from "#core/services/refactorings/placeholder";
import { selectionOf } from "#core/services/refactorings/selection";
import { createSnapshot } from "#core/services/snapshot";
import { MAP_URI } from "../../../support/maps";
import { mapText } from "../../../support/randomMaps";
import { EDITING_CLIENT, modelOf } from "../../../support/refactoring";

/** Maps with pipelines in both forms, whole and broken. */
const pipelineText = fc
  .array(
    fc.constantFrom(
      "component Payment [0.6, 0.5]",
      "component Cash [0.58, 0.4] label [1, 2] // coins",
      "// @owner Bank",
      "component Card [0.58, .52] (buy)",
      "pipeline Payment [0.4, 0.52] // why",
      "pipeline Card",
      "{",
      "  component Debit [0.4]",
      "\tcomponent Credit [0.6] evolve 0.8",
      "}",
      "Payment->Cash",
      "",
    ),
    { maxLength: 20 },
  )
  .map((lines) => lines.join("\n"));

describe("refactorings", () => {
  it("have ids of their own", () => {
    const ids = REFACTORINGS.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("do on any map what they say, or refuse; names and comments stay", async () => {
    const seen = new Set<string>();
    let [tried, done] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(mapText, pipelineText),
        fc.nat(25),
        fc.nat(6),
        async (text, first, length) => {
          const snapshot = createSnapshot(MAP_URI, 1, text);
          const range = { start: { line: first, character: 0 }, end: { line: first + length, character: 3 } };
          const selection = selectionOf(snapshot, range, EDITING_CLIENT, {});
          for (const refactoring of REFACTORINGS) {
            const { id, offers, keepsMeaning } = refactoring;
            for (const offer of offers(selection)) {
              if (offer.disabled !== undefined || id === "inline-submap") continue;
              const outcome = await attempt(carryOut(selection, refactoring, offer, () => assert.fail()));
              tried++;
              if (!outcome) continue;
              done++;
              const { changes } = outcome;
              seen.add(id);
              const after = plainText(applyChanges(print(snapshot.tree), changes));
              const files = (outcome.files ?? []).map((file) => file.text);
              if (keepsMeaning) assert.deepEqual(modelOf(after), modelOf(text), offer.title);
              const all = [after, ...files].map((each) => buildMap(parse(each)));
              const names = new Set(all.flatMap(namesOf));
              for (const name of namesOf(snapshot.map))
                assert.ok(names.has(name), `${offer.title}: ${name} is gone`);
              const comments = all.flatMap(commentsOf).sort();
              assert.deepEqual(comments, commentsOf(snapshot.map).sort(), offer.title);
            }
          }
        },
      ),
      { numRuns: 1500 },
    );
    assert.equal(seen.size, REFACTORINGS.length - 1, [...seen].join(", "));
    // Refusals are for odd maps, which these are; most of what is offered can be done all the same.
    assert.ok(done > 0.9 * tried, `${done} of ${tried}`);
  }).timeout(60_000);
});

/** What comes of work; undefined when it is refused. */
async function attempt<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function namesOf({ nodes }: WardleyMap): string[] {
  return nodes.map(({ key }) => key);
}

function commentsOf({ tree }: WardleyMap): string[] {
  return tree.lines.flatMap(({ comments, text }) =>
    comments.map(({ start, end }) => text.slice(start, end).trim()).filter((comment) => comment !== ""),
  );
}
