import assert from "node:assert/strict";
import fc from "fast-check";
import { draftOfMap } from "#core/formats/draftOfMap";
import { mermaidText } from "#core/formats/mermaidText";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { missingFacts } from "../../support/mapFacts";
import { mermaidText as mermaidMaps } from "../../support/mermaidMaps";
import { readByMermaid } from "../../support/mermaidParser";
import { mapText } from "../../support/randomMaps";

function written(...lines: readonly string[]) {
  return mermaidText(draftOfMap(buildMap(parse(lines.join("\n")))));
}

/** The body of what is written: without the header and the axis that keeps the stages where they were. */
function body(...lines: readonly string[]): readonly string[] {
  const { text } = written(...lines);
  return text
    .split("\n")
    .filter((line) => line !== "" && !/^(?:wardley-beta$|evolution Genesis@)/.test(line));
}

describe("mermaidText", () => {
  it("is accepted by Mermaid's own parser, whatever the map", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(mapText, mermaidMaps), async (text) => {
        await readByMermaid(mermaidText(draftOfMap(buildMap(parse(text)))).text);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps what Mermaid has words for, as it is", () => {
    const lines = [
      "title Tea",
      "size [1100, 800]",
      "anchor Public [0.95, 0.63]",
      "component Cup of Tea [0.79, 0.61] label [-85, 3] (buy) inertia",
      "component Kettle [0.43, 0.35]",
      "component Power [0.1, 0.7]",
      "pipeline Power",
      "{",
      "component Coal [0.55]",
      "component Wind [0.72] label [-20, 26]",
      "}",
      "Public->Cup of Tea",
      "Cup of Tea+'2/day'>Kettle",
      "Kettle->Coal; by wire",
      "evolve Kettle 0.62",
      "note phase 2 [0.2, 0.64]",
      "annotations [0.9, 0.1]",
      "annotation 1 [0.48, 0.45] Build custom",
      "accelerator Standards [0.5, 0.6]",
      "deaccelerator Habits [0.4, 0.6]",
    ];
    const { text, losses } = written(...lines);
    assert.deepEqual(losses, []);
    const [own, back] = [lines.join("\n"), text].map((each) => buildMap(parse(each)));
    assert.ok(own && back);
    assert.deepEqual(missingFacts(own, back), []);
  });

  it("keeps comments, tags and blank lines", () => {
    assert.deepEqual(
      written(
        "// @owner Ann",
        "title Tea",
        "",
        "/* one",
        "two */",
        "component A [0.5, 0.6] // why",
        "A->B; x // y",
        "// {z",
      )
        .text.split("\n")
        .filter((line) => !line.startsWith("evolution")),
      [
        "wardley-beta",
        "%% @owner Ann",
        "title Tea",
        "",
        "%% one",
        "%%two",
        "component A [0.5, 0.6] %% why",
        "%% y",
        "A -> B; x",
        "%% {z",
        "",
      ],
    );
  });

  it("keeps the stages where OnlineWardleyMaps draws them", () => {
    assert.match(
      written("component A [0.5, 0.6]").text,
      /^wardley-beta\nevolution Genesis@0\.175 -> Custom-Built@0\.4 -> "Product \(\+rental\)"@0\.7 -> "Commodity \(\+utility\)"@1\.0\n/,
    );
    assert.match(
      written("// @boundaries 0.25 0.5 0.75", "", "evolution a / b->c->d->e").text,
      /\nevolution a \/ b -> c -> d -> e\n/,
    );
  });

  it("puts names in quotes where Mermaid needs them, and writes numbers with a point", () => {
    assert.deepEqual(body("component 3D printing [1, .5]", "3D printing->note taking"), [
      'component "3D printing" [1.0, 0.5]',
      '"3D printing" -> "note taking"',
    ]);
  });

  it("writes a pipeline with a range around the components in it, and their movements by their ids", () => {
    const { text, losses } = written(
      "component Power [0.5, 0.6]",
      "pipeline Power [0.2, 0.7]",
      "component Coal [0.48, 0.3]",
      "component Wind [0.48, 0.6]",
      "evolve Coal 0.4",
    );
    assert.match(text, /pipeline Power \{\n {2}component Coal \[0\.3\]\n {2}component Wind \[0\.6\]\n\}/);
    assert.match(text, /\nevolve Power_Coal 0\.4\n/);
    assert.deepEqual(losses, [
      "line 2: pipeline 'Power': its range 0.2 to 0.7 becomes that of 'Coal', 'Wind', which move to its height",
    ]);
    const map = buildMap(parse(text));
    assert.deepEqual(
      map.movements.map(({ node, target }) => [node?.name, target]),
      [["Coal", 0.4]],
    );
  });

  const losses: readonly (readonly [string, string])[] = [
    ["style wardley", "line 1: style wardley: Mermaid has one look"],
    ["valuechain --hide", "line 1: valuechain --hide: Mermaid always draws the axis"],
    ["evolution --hide", "line 1: evolution --hide: Mermaid always draws the axis"],
    ["y-axis A->B->C", "line 1: y-axis: Mermaid has no texts for the value chain"],
    ["settlers [0.6, 0.4, 0.4, 0.6]", "line 1: settlers: Mermaid has no such boxes"],
    ["url u [https://example.org]", "line 1: url 'u': Mermaid has no links to other maps"],
    ["submap S [0.4, 0.5] url(u)", "line 1: submap 'S' becomes a component; its url is lost"],
    ["component A [0.5, 0.6] (ecosystem)", "line 1: 'A': Mermaid has no place for (ecosystem)"],
    ["component A [0.5, 0.6] label [-85.48, 3]", "line 1: the label of 'A' is moved to whole px"],
    ["component A [1.01, 0.6]", "line 1: 'A': 1.01 lies outside the map and becomes 1.0"],
    ["component A", "line 1: 'A' has no position; the default one is written"],
    ["anchor A [0.5, 0.6] label [1, 2]", "line 1: 'A': Mermaid has no label for an anchor"],
    ["evolve A->B 0.8", "line 1: evolve 'A': the new name 'B' is lost"],
    ["evolve A 0.8 label [1, 2]", "line 1: evolve 'A': its label is lost"],
    [
      "annotation 1 [[0.1, 0.2],[0.3, 0.4]] x",
      "line 1: annotation 1 is written 2 times, for each of its places",
    ],
    [
      "pipeline Nothing [0.1, 0.5]",
      "line 1: pipeline 'Nothing': no such component; Mermaid would refuse the map",
    ],
    ["gibberish", "line 1: 'gibberish' is not understood and is left out"],
  ];
  for (const [line, loss] of losses) {
    it(`names what is lost of: ${line}`, () => assert.deepEqual(written(line).losses, [loss]));
  }
});
