import assert from "node:assert/strict";
import fc from "fast-check";
import { applyChanges } from "#core/edits/applyChanges";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import type { WardleyMap } from "#core/model/wardleyMap";
import { byKind, byValueChain, type SortKey } from "#core/services/organize/orders";
import { sortStatements } from "#core/services/organize/sortStatements";
import { mapText } from "../../../support/randomMaps";
import { modelOf } from "../../../support/refactoring";

function sorted(text: string, keyOf: (map: WardleyMap) => SortKey = byKind): string | undefined {
  const map = buildMap(parse(text));
  const changes = sortStatements(map, keyOf(map));
  return changes && applyChanges(text, changes);
}

describe("sortStatements", () => {
  it("puts kinds together, comments before what they are about, a blank line where groups meet anew", () => {
    const text = [
      "// the tea shop",
      "",
      "Public->Cup",
      "title Tea",
      "// who pays",
      "anchor Public [0.9, 0.5]",
      "component Cup [0.8, 0.5] // c",
      "evolve Cup 0.9",
      "",
      "// the kitchen",
      "",
      "component Kettle [0.4, 0.5]",
      "pipeline Kettle",
      "{",
      "  // old",
      "  component Gas [0.3]",
      "  component Power [0.7]",
      "}",
      "Cup->Kettle",
      "// the end",
    ].join("\n");
    assert.equal(
      sorted(text),
      [
        "// the tea shop",
        "",
        "title Tea",
        "// who pays",
        "anchor Public [0.9, 0.5]",
        "component Cup [0.8, 0.5] // c",
        "",
        "// the kitchen",
        "",
        "component Kettle [0.4, 0.5]",
        "pipeline Kettle",
        "{",
        "  // old",
        "  component Gas [0.3]",
        "  component Power [0.7]",
        "}",
        "",
        "Public->Cup",
        "Cup->Kettle",
        "",
        "evolve Cup 0.9",
        "// the end",
      ].join("\n"),
    );
  });

  it("sorts within the groups by the value chain", () => {
    const text = [
      "component Power [0.2, 0.5]",
      "component Kettle [0.4, 0.5]",
      "component Cup [0.8, 0.5]",
      "anchor Public [0.9, 0.5]",
      "Kettle->Power",
      "Cup->Kettle",
      "Public->Cup",
      "evolve Power 0.9",
      "evolve Cup 0.9",
      "",
    ].join("\n");
    assert.equal(
      sorted(text, byValueChain),
      [
        "anchor Public [0.9, 0.5]",
        "",
        "component Cup [0.8, 0.5]",
        "component Kettle [0.4, 0.5]",
        "component Power [0.2, 0.5]",
        "",
        "Public->Cup",
        "Cup->Kettle",
        "Kettle->Power",
        "",
        "evolve Cup 0.9",
        "evolve Power 0.9",
        "",
      ].join("\n"),
    );
  });

  it("keeps line ends, a byte-order mark, and a missing line end at the end", () => {
    assert.equal(sorted("\uFEFFA->B\r\ncomponent A [0.5, 0.5]"), "\uFEFFcomponent A [0.5, 0.5]\r\n\r\nA->B");
    assert.equal(sorted("A->B\r\ncomponent A [0.5, 0.5]\r\n"), "component A [0.5, 0.5]\r\n\r\nA->B\r\n");
    assert.equal(
      sorted("component A [0.5, 0.5]\nA->B\ncomponent B [0.5, 0.5]"),
      "component A [0.5, 0.5]\ncomponent B [0.5, 0.5]\n\nA->B",
    );
  });

  it("moves as few lines as it can", () => {
    const text = "component A [0.5, 0.5]\ncomponent B [0.5, 0.5]\nA->B\ncomponent C [0.5, 0.5]\nB->C\n";
    const map = buildMap(parse(text));
    const changes = sortStatements(map, byKind());
    assert.equal(changes?.length, 2);
    assert.deepEqual(
      changes?.map(({ start, end, text: added }) => [text.slice(start, end), added]),
      [
        ["", "component C [0.5, 0.5]\n\n"],
        ["component C [0.5, 0.5]\n", ""],
      ],
    );
  });

  it("leaves a sorted map alone, and one that would say something else", () => {
    assert.equal(
      sorted("title T\n\n\ncomponent A [0.5, 0.5]\n// c\n\nA->B"),
      "title T\n\n\ncomponent A [0.5, 0.5]\n// c\n\nA->B",
    );
    // The links of 'A' lead to the one that is declared first.
    const twice = "component B [0.1, 0.1]\ncomponent A [0.5, 0.5]\nB->A\ncomponent A [0.4, 0.4]";
    assert.ok(sorted(twice));
    assert.equal(sorted("A->B\npipeline P\n{\ncomponent A [0.3]"), undefined);
  });

  it("keeps what any map says, and is done after once", () => {
    let moved = 0;
    fc.assert(
      fc.property(mapText, fc.constantFrom(byKind, byValueChain), (text, keyOf) => {
        const once = sorted(text, keyOf);
        if (once === undefined || once === text) return;
        moved++;
        assert.deepEqual(modelOf(once), modelOf(text));
        assert.equal(sorted(once, keyOf) ?? once, once);
      }),
      { numRuns: 500 },
    );
    assert.ok(moved > 0);
  }).timeout(60_000);
});
