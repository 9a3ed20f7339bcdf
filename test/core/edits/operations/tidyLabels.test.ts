import assert from "node:assert/strict";
import fc from "fast-check";
import { applyChanges } from "#core/edits/applyChanges";
import { mapEdits } from "#core/edits/mapEdits";
import { isSameDrawing } from "#core/edits/tidyLabels/offsets";
import { drawnLabels } from "#core/edits/tidyLabels/ownLabels";
import { renderScene } from "#core/render/renderScene";
import { mapText } from "../../../support/randomMaps";
import { edited, lines, read, refusal } from "../edited";
import { factsOf } from "../modelFacts";

const TIDY = { op: "tidyLabels", anew: false } as const;
const ANEW = { op: "tidyLabels", anew: true } as const;

/** What a map says but for the places of labels. */
function factsButLabels(text: string) {
  const map = read(text);
  const nodes = map.nodes.map(({ kind, name, decorators, inertia, childOf }) =>
    JSON.stringify([kind, name, decorators, inertia, childOf?.owner?.name]),
  );
  return { ...factsOf(map), nodes };
}

/** Fails unless every label of a map is drawn as in another, to the px. */
function assertDrawnAlike(before: string, after: string): void {
  const now = drawnLabels(renderScene(read(after)));
  for (const [id, label] of drawnLabels(renderScene(read(before)))) {
    const other = now.get(id);
    assert.ok(other && isSameDrawing(label, other), `${id}\n${before}\n${after}`);
  }
}

/** Components close to each other, so that labels have to give way. */
const crowd = fc
  .array(
    fc.record({
      name: fc.constantFrom(
        "Tea",
        "Cup of tea",
        "Hot water supply network",
        "Kettle",
        "A long name",
        "Electric power",
      ),
      visibility: fc.integer({ min: 40, max: 60 }),
      evolution: fc.integer({ min: 40, max: 60 }),
      tail: fc.constantFrom("", "", "", " (buy)", " inertia", " label [-20,4]", " label [ 3, 5 ] // c"),
      evolve: fc.constantFrom("", "", "0.8", "0.55"),
    }),
    { maxLength: 14 },
  )
  .map((all) =>
    all
      .map(({ name, visibility, evolution, tail, evolve }, at) => {
        const line = `component ${name} ${at} [0.${visibility}, 0.${evolution}]${tail}\n`;
        return evolve === "" ? line : `${line}evolve ${name} ${at} ${evolve}\n`;
      })
      .join(""),
  );

describe("tidying labels", function () {
  this.timeout(120_000);

  it("writes where labels are, and leaves everything else as it was written", () => {
    const text = lines(
      "title Tea // a map",
      "anchor Public [0.9, 0.5]",
      "component  Cup [0.7,0.5]   // the cup",
      "component Pot [0.7, 0.505] (buy) inertia",
      "component Leaves [0.2, 0.3] label [-40,8]",
      "submap Shop [0.4, 0.1]",
      "evolve Cup 0.8",
      "pipeline Leaves",
      "{",
      "\tcomponent Green [0.4]",
      "}",
    );
    const after = edited(text, TIDY);
    assert.match(after, /^component {2}Cup \[0\.7,0\.5\] label \[-?\d+,-?\d+\] {3}\/\/ the cup$/m);
    assert.match(after, /^component Pot \[0\.7, 0\.505\] label \[-?\d+,-?\d+\] \(buy\) inertia$/m);
    assert.match(after, /^component Leaves \[0\.2, 0\.3\] label \[-40,8\]$/m);
    assert.match(after, /^submap Shop \[0\.4, 0\.1\] label \[-?\d+,-?\d+\]$/m);
    assert.match(after, /^evolve Cup 0\.8 label \[-?\d+,-?\d+\]$/m);
    assert.match(after, /^\tcomponent Green \[0\.4\] label \[-?\d+,-?\d+\]$/m);
    assert.match(after, /^anchor Public \[0\.9, 0\.5\]$/m);
    assertDrawnAlike(text, after);
    assert.match(refusal(after, TIDY), /^No label is without a place\.$/);
  });

  it("leaves the picture as it is, the map's meaning too, and has nothing to do twice", () => {
    const same = (text: string) => {
      const outcome = mapEdits(read(text), TIDY);
      if ("refusal" in outcome) return;
      const after = applyChanges(text, outcome.changes);
      assert.deepEqual(factsButLabels(after), factsButLabels(text));
      assertDrawnAlike(text, after);
      refusal(after, TIDY);
    };
    fc.assert(fc.property(crowd, same), { numRuns: 60 });
    fc.assert(fc.property(mapText, same), { numRuns: 100 });
  });

  it("lays labels that lie on something else out anew, and those alone", () => {
    const text = lines(
      "component One [0.5, 0.5] label [10, 4]",
      "component Two [0.5, 0.52] label [-12, 4]",
      "component Far [0.2, 0.2] label [-33.5, 17]",
    );
    const after = edited(text, ANEW);
    assert.match(after, /component Far \[0\.2, 0\.2\] label \[-33\.5, 17\]/);
    assert.notEqual(after, text);
    assert.match(refusal(after, ANEW), /^No label is without a place, or on something else\.$/);
    assert.match(refusal(text, TIDY), /^No label is without a place\.$/);
  });

  it("anew never changes what the map says, and has nothing to do twice", () => {
    fc.assert(
      fc.property(crowd, (text) => {
        const outcome = mapEdits(read(text), ANEW);
        if ("refusal" in outcome) return;
        const after = applyChanges(text, outcome.changes);
        assert.deepEqual(factsButLabels(after), factsButLabels(text));
        refusal(after, ANEW);
      }),
      { numRuns: 40 },
    );
  });

  it("says which labels stay laid out by themselves", () => {
    // Both names break after "of" only when they are laid out.
    const text = lines(
      ...Array.from({ length: 7 }, (_, at) => `component Name of many words ${at} [0.5, ${0.4 + at * 0.02}]`),
    );
    const outcome = mapEdits(read(text), TIDY);
    const said = "refusal" in outcome ? outcome.refusal : outcome.said;
    assert.match(said, /(label stays|labels stay) laid out by (itself|themselves)/);
  });

  it("refuses maps on which it would take too long", () => {
    const many = Array.from({ length: 1501 }, (_, at) => `component C${at} [0.5, 0.5]`);
    assert.match(refusal(lines(...many), TIDY), /too many labels/);
  });

  it("writes Mermaid's whole numbers before what is in parentheses, and no label of a movement", () => {
    const text = lines(
      "wardley-beta",
      "component Tea [0.5, 0.5] (buy)",
      "component Pot [0.5, 0.51]",
      "evolve Tea 0.8",
    );
    const after = edited(text, TIDY);
    assert.match(after, /^component Tea \[0\.5, 0\.5\] label \[-?\d+, -?\d+\] \(buy\)$/m);
    assert.match(after, /^evolve Tea 0\.8$/m);
    assertDrawnAlike(text, after);
  });
});
