import assert from "node:assert/strict";
import fc from "fast-check";
import { print } from "#core/language/print";
import { fencedMaps } from "#core/services/embedded/fencedMaps";

const URI = "file:///story.md";

function fence(...lines: readonly string[]): string {
  return ["```wardley", ...lines, "```", ""].join("\n");
}

describe("maps in the fences of a document", () => {
  const text = ["# Story", "", fence("component A [0.5, 0.5]"), fence("component B [0.5, 0.5]", "A->B")].join(
    "\n",
  );
  const maps = fencedMaps(URI, 1, text);

  it("have texts and addresses of their own", () => {
    assert.deepEqual(
      maps.map(({ snapshot }) => [snapshot.uri, print(snapshot.tree)]),
      [
        [`${URI}#1`, "component A [0.5, 0.5]\n"],
        [`${URI}#2`, "component B [0.5, 0.5]\nA->B\n"],
      ],
    );
  });

  it("stay what they were when another fence or the text around them is edited", () => {
    const after = fencedMaps(URI, 2, `New\n${text.replace("B [0.5", "Bee [0.5")}`, maps);
    assert.equal(after[0]?.snapshot, maps[0]?.snapshot);
    assert.equal(after[0]?.fence.openingLine, (maps[0]?.fence.openingLine ?? 0) + 1);
    const [before, now] = [maps[1]?.snapshot.tree.lines, after[1]?.snapshot.tree.lines];
    assert.notEqual(now?.[0], before?.[0]);
    assert.equal(now?.[1], before?.[1], "the line that was not touched is not read again");
    assert.equal(after[1]?.snapshot.version, 2);
  });

  it("keep what is known of them when fences come and go above", () => {
    const more = fencedMaps(URI, 2, fence("component C [0.1, 0.1]") + text, maps);
    assert.deepEqual(
      more.map(({ snapshot }) => snapshot.uri),
      [`${URI}#1`, `${URI}#2`, `${URI}#3`],
    );
    assert.equal(more[1]?.snapshot.tree, maps[0]?.snapshot.tree);
    assert.equal(more[2]?.snapshot.tree, maps[1]?.snapshot.tree);
    const fewer = fencedMaps(URI, 3, text.replace("```wardley\ncomponent A", "```js\ncomponent A"), maps);
    assert.deepEqual(
      fewer.map(({ snapshot }) => [snapshot.uri, snapshot.tree === maps[1]?.snapshot.tree]),
      [[`${URI}#1`, true]],
    );
  });

  it("are those named after maps, and those of Mermaid that are maps", () => {
    const mixed = [
      "```mermaid",
      "graph TD",
      "```",
      "~~~mermaid",
      "wardley-beta",
      "~~~",
      "```owmx",
      "```",
      "> ```OWM",
      "> a",
    ];
    assert.deepEqual(
      fencedMaps(URI, 1, mixed.join("\n")).map(({ fence: { openingLine }, snapshot }) => [
        openingLine,
        snapshot.tree.dialect,
      ]),
      [
        [3, "mermaid"],
        [8, "owm"],
      ],
    );
  });

  it("are, after any edits, what the whole document read anew gives", () => {
    const pieces = [
      "```wardley",
      "```",
      "> ",
      "- ",
      "component A [0.5, 0.5]",
      "A->B",
      "\r\n",
      "\n",
      "\n",
      "pipeline A {",
    ];
    const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.array(texts, { minLength: 2, maxLength: 5 }), (versions) => {
        let known = fencedMaps(URI, 0, "");
        for (const [version, each] of versions.entries()) known = fencedMaps(URI, version + 1, each, known);
        const fresh = fencedMaps(URI, 1, versions.at(-1) ?? "");
        assert.deepEqual(
          known.map((map) => [
            map.fence,
            map.snapshot.uri,
            print(map.snapshot.tree),
            map.snapshot.tree.blocks,
          ]),
          fresh.map((map) => [
            map.fence,
            map.snapshot.uri,
            print(map.snapshot.tree),
            map.snapshot.tree.blocks,
          ]),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("are none in a large document without fences", () => {
    assert.deepEqual(fencedMaps(URI, 1, "A paragraph on Wardley maps.\n\n".repeat(50_000)), []);
  });
});
