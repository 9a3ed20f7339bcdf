import assert from "node:assert/strict";
import fc from "fast-check";
import { applyChanges } from "#core/edits/applyChanges";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import type { WardleyMap } from "#core/model/wardleyMap";
import { byKind, byValueChain, type SortKey } from "#core/services/organize/orders";
import { sortStatements } from "#core/services/organize/sortStatements";
import { mermaidText } from "../../../support/mermaidMaps";
import { isTaken, readByMermaid } from "../../../support/mermaidParser";
import { modelOf, offeredAt, refactored } from "../../../support/refactoring";

const MAP = [
  "wardley-beta",
  "title Tea",
  "anchor User [0.95, 0.6]",
  "component Tea [0.8, 0.6]",
  'component "Hot Water" [0.6, 0.7]',
  "User -> Tea",
  'Tea -> "Hot Water"; boiled',
];

/** The map with a cursor, or a selection, in some lines. */
function at(first: number, last = first): readonly string[] {
  return MAP.map((line, i) => {
    if (first === last && i === first) return `${line.slice(0, 3)}<|>${line.slice(3)}`;
    return `${first !== last && i === first ? "<|" : ""}${line}${first !== last && i === last ? "|>" : ""}`;
  });
}

describe("refactorings of Mermaid maps", () => {
  it("are those that Mermaid has words for", async () => {
    assert.deepEqual(await offeredAt(...at(6)), ["Reverse the link: 'Hot Water' needs 'Tea'"]);
    assert.deepEqual(await offeredAt(...at(3, 4)), ["Align visibilities with 'Tea' (0.8)"]);
  });

  it("reverse a link, which Mermaid reads", async () => {
    const { text } = await refactored(/^Reverse/, at(6));
    assert.equal(text.split("\n")[6], '"Hot Water" -> Tea; boiled');
    await readByMermaid(text);
  });

  it("split a chain, which Mermaid does not read", async () => {
    const { text } = await refactored(/^Split/, [...MAP.slice(0, 5), 'User -> <|>Tea -> "Hot Water"']);
    assert.deepEqual(text.split("\n").slice(5), ["User -> Tea", 'Tea -> "Hot Water"']);
    await readByMermaid(text);
  });

  it("align visibilities", async () => {
    const { text } = await refactored(/^Align/, at(3, 4));
    assert.equal(text.split("\n")[4], 'component "Hot Water" [0.8, 0.7]');
  });
});

describe("sorting of Mermaid maps", () => {
  const sorted = (text: string, keyOf: (map: WardleyMap) => SortKey = byKind): string | undefined => {
    const map = buildMap(parse(text));
    const changes = sortStatements(map, keyOf(map));
    return changes && applyChanges(text, changes);
  };

  it("leaves the header and what stands before it where they are", () => {
    assert.equal(
      sorted(
        [
          "---",
          "title: Tea",
          "---",
          "%% a remark",
          "wardley-beta",
          "Tea -> Kettle",
          "%% hot",
          "component Kettle [0.5, 0.5]",
          "component Tea [0.8, 0.5]",
          "size [1100, 800]",
          "pipeline Kettle {",
          "  component Old [0.3]",
          "}",
          "",
        ].join("\n"),
      ),
      [
        "---",
        "title: Tea",
        "---",
        "%% a remark",
        "wardley-beta",
        "size [1100, 800]",
        "",
        "%% hot",
        "component Kettle [0.5, 0.5]",
        "component Tea [0.8, 0.5]",
        "",
        "pipeline Kettle {",
        "  component Old [0.3]",
        "}",
        "",
        "Tea -> Kettle",
        "",
      ].join("\n"),
    );
  });

  it("leaves a map alone in which a stray quote may reach into other lines", () => {
    assert.equal(sorted(["wardley-beta", "A'", "Cup of Tea->3D printing", "'"].join("\n")), undefined);
    assert.equal(
      sorted(["wardley-beta", "Tea -> Kettle", 'component "Tea [0.8, 0.5]'].join("\n")),
      undefined,
    );
  });

  it("keeps what a map says, and leaves to Mermaid's own parser what it took before", async () => {
    await fc.assert(
      fc.asyncProperty(mermaidText, fc.constantFrom(byKind, byValueChain), async (text, keyOf) => {
        const after = sorted(text, keyOf);
        if (after === undefined) return;
        assert.equal(parse(after).dialect, "mermaid");
        assert.deepEqual(modelOf(after), modelOf(text));
        if (await isTaken(text)) assert.ok(await isTaken(after), after);
      }),
      { numRuns: 200 },
    );
  });
});
