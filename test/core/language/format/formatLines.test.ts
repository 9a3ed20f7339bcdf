import assert from "node:assert/strict";
import fc from "fast-check";
import { type FormatStyle, formatLines } from "#core/language/format/formatLines";
import { sameMeaning } from "#core/language/format/sameMeaning";
import { type ParsedTree, parse } from "#core/language/parse";
import { applyTextEdits } from "../../../support/marked";
import { changeOf, mapLine, mapText, relativeChange } from "../../../support/randomMaps";

const ALIGNED: FormatStyle = {
  style: "aligned",
  decimals: "keep",
  indent: "  ",
  tabSize: 2,
  trimTrailing: true,
};
const COMPACT: FormatStyle = { ...ALIGNED, style: "compact" };
const STYLES: readonly FormatStyle[] = [
  ALIGNED,
  COMPACT,
  { ...ALIGNED, decimals: 2 },
  { ...COMPACT, decimals: 3, indent: "\t" },
];

function format(text: string, style: FormatStyle = ALIGNED, chosen?: (line: number) => boolean): string {
  return apply(text, parse(text), style, chosen);
}

function apply(
  text: string,
  tree: ParsedTree,
  style: FormatStyle,
  chosen?: (line: number) => boolean,
): string {
  const edits = formatLines(tree, style, chosen).map(({ line, start, end, text: newText }) => ({
    range: { start: { line, character: start }, end: { line, character: end } },
    newText,
  }));
  return applyTextEdits(text, edits);
}

/** The lines of a text in compact form. */
function compact(...lines: readonly string[]): readonly string[] {
  return format(lines.join("\n"), COMPACT).split("\n");
}

describe("formatLines", () => {
  const canonical: readonly (readonly [written: string, wanted: string])[] = [
    ["title   Tea  shop  ", "title Tea  shop"],
    ["  style \twardley", "style wardley"],
    ["size[ 800,600 ]", "size [800, 600]"],
    ["anchor  Public [ .95 ,0.6 ]", "anchor Public [.95, 0.6]"],
    ["component Cup of  Tea[0.79,0.61]", "component Cup of  Tea [0.79, 0.61]"],
    ["component A [0.5,0.6]  label[ -20 ,10 ]  inertia", "component A [0.5, 0.6] label [-20, 10] inertia"],
    ["component A [0.5,0.6] inertia label [1,2]", "component A [0.5, 0.6] inertia label [1, 2]"],
    [
      "component A [0.5,0.6] ( buy,market )(build inertia)",
      "component A [0.5, 0.6] (buy, market) (build inertia)",
    ],
    ["component A   (buy)", "component A (buy)"],
    ["component  A [0.5,0.6]  evolve   0.8", "component A [0.5, 0.6] evolve 0.8"],
    ['component "A [x]"  [0.5,0.6]', 'component "A [x]" [0.5, 0.6]'],
    ["Component\tA [0.5,0.6]", "Component A [0.5, 0.6]"],
    ["market  M [0.2,0.3]", "market M [0.2, 0.3]"],
    ["buy   A", "buy A"],
    ["submap S [0.4,0.5]  url( logi )", "submap S [0.4, 0.5] url(logi)"],
    ["url  logi [ https://example.org/a b ]", "url logi [https://example.org/a b]"],
    ["evolve A  ->  B   .8  label [1,2] (buy)", "evolve A->B .8 label [1, 2] (buy)"],
    ["evolve  A  0.8", "evolve A 0.8"],
    ["pipeline  P  [0.2,0.6]", "pipeline P [0.2, 0.6]"],
    ["pipeline P{component A[0.3]}", "pipeline P { component A [0.3] }"],
    ["A  ->  B ;  by phone ; x", "A->B; by phone ; x"],
    ["A +'2/day'> B", "A+'2/day'>B"],
    ["A -> B -> C", "A->B->C"],
    ["A → B", "A→B"],
    ['"A->B"  ->C', '"A->B"->C'],
    ['note  "two\\nlines"   [0.2,0.3]', 'note "two\\nlines" [0.2, 0.3]'],
    ["note +Foo [bar]  [0.2,0.3]", "note +Foo [bar] [0.2, 0.3]"],
    ["annotation 1 ,[0.2,0.3]see [1] here", "annotation 1, [0.2, 0.3] see [1] here"],
    ["annotation  3[ [0.4,0.5] ,[0.2,0.7] ]  Same", "annotation 3 [[0.4, 0.5], [0.2, 0.7]] Same"],
    ["annotations  [ 0.2,0.03 ]", "annotations [0.2, 0.03]"],
    ["pioneers [0.9,0.2]  150   80", "pioneers [0.9, 0.2] 150 80"],
    ["settlers  Team[0.6,0.4,0.45,0.66]", "settlers Team [0.6, 0.4, 0.45, 0.66]"],
    ["  deaccelerator  X [0.2,0.3]", "deaccelerator X [0.2, 0.3]"],
    ["evolution  A  ->  B->C ->D", "evolution A->B->C->D"],
    ["evolution A thing->B ->  C->D", "evolution A thing -> B -> C -> D"],
    ["evolution   --hide", "evolution --hide"],
    ["valuechain  --hide", "valuechain --hide"],
    ["y-axis  L ->Lo -> Hi", "y-axis L->Lo->Hi"],
    ["  //   component X  ", "//   component X"],
    ["component A [0.5,0.6]    // why  ", "component A [0.5, 0.6] // why"],
    ["   ", ""],
  ];
  for (const [written, wanted] of canonical) {
    it(`writes ${JSON.stringify(written)} as ${JSON.stringify(wanted)}`, () => {
      assert.deepEqual(compact(written), [wanted]);
      assert.equal(format(written), wanted);
    });
  }

  for (const line of [
    "this  is prose ",
    "component A [0.5 0.6]  ",
    "  component  A [0.5,0.6",
    "component A [0,55, 0,18]",
    "component  A [0.5,0.6] foo  bar",
    'component  "A [0.5,0.6]',
    "A  ->",
    "  title  ",
    "component TCP//IP  [0.4,0.6]",
    "component A /* x */ [0.5,0.6]",
    "evolve A  [0.8]",
    "annotation 1 [[0.1,0.2]  text",
    "}  component C [0.5,0.5]",
  ]) {
    it(`leaves ${JSON.stringify(line)} byte for byte`, () => {
      assert.equal(format(line), line);
      assert.equal(format(line, COMPACT), line);
    });
  }

  it("leaves every line of a block comment alone, and goes on behind it", () => {
    const comment = ["  /* one  ", "   two  ", " three */  "];
    assert.deepEqual(compact("A -> B", ...comment, "A -> B"), ["A->B", ...comment, "A->B"]);
  });

  it("aligns what lines of one kind have in common, as far as nothing stands between them", () => {
    const lines = [
      "component Customer [0.95,.5] label [-20,10]",
      "component Tea [0.79, 0.61] inertia  // hot",
      "component Water [0.5,0.61] // wet",
      "",
      "component A [0.1, 0.2]",
      "// between",
      "component Bee [0.1, 0.2]",
      "anchor Public [0.9, 0.5]",
    ];
    assert.deepEqual(format(lines.join("\n")).split("\n"), [
      "component Customer [0.95, .5]   label [-20, 10]",
      "component Tea      [0.79, 0.61] inertia // hot",
      "component Water    [0.5, 0.61]          // wet",
      "",
      "component A [0.1, 0.2]",
      "// between",
      "component Bee [0.1, 0.2]",
      "anchor Public [0.9, 0.5]",
    ]);
  });

  it("aligns by what is seen: wide characters and emoji take two columns", () => {
    const text = ["component 水 [0.5, 0.5]", "component 👩‍💻 [0.4, 0.5]", "component Größe [0.4, 0.5]"].join(
      "\n",
    );
    assert.deepEqual(format(text).split("\n"), [
      "component 水    [0.5, 0.5]",
      "component 👩‍💻    [0.4, 0.5]",
      "component Größe [0.4, 0.5]",
    ]);
  });

  it("indents blocks, by tabs too, and leaves blocks alone that are not closed", () => {
    const block = [
      "  pipeline P",
      "  {",
      "component A[0.3]",
      "// c",
      "",
      "\t\tcomponent B [0.5]",
      " }",
      " A->B",
    ];
    const wanted = [
      "pipeline P",
      "{",
      "  component A [0.3]",
      "  // c",
      "",
      "  component B [0.5]",
      "}",
      "A->B",
    ];
    assert.deepEqual(compact(...block), wanted);
    assert.equal(
      format(block.join("\n"), { ...COMPACT, indent: "\t" }),
      wanted.join("\n").replaceAll("  c", "\tc").replace("  //", "\t//"),
    );
    const open = ["pipeline P", "{", "    component A[0.3]", " component B [0.5]"];
    assert.deepEqual(compact(...open), ["pipeline P", "{", "    component A [0.3]", " component B [0.5]"]);
  });

  it("keeps order, blank lines, line ends, a byte-order mark and blanks inside names", () => {
    const text = "\uFEFF  title T\r\n\r\n\r\n  A -> B\rcomponent  A  b [0.5,0.5]\n\n\n";
    assert.equal(format(text), "\uFEFFtitle T\r\n\r\n\r\nA->B\rcomponent A  b [0.5, 0.5]\n\n\n");
  });

  it("writes decimals as they are asked for, of visibility and evolution alone", () => {
    const text = [
      "component A [0.5, 1] label [-20.25, 10]",
      "component B [1.005, 5e-1] evolve .8",
      "evolve A 0.615",
      "size [800, 600]",
      "annotation 1 [[0.1, -0.001],[0.3,0.4]] 0.5 of it",
    ].join("\n");
    assert.deepEqual(format(text, { ...COMPACT, decimals: 2 }).split("\n"), [
      "component A [0.50, 1.00] label [-20.25, 10]",
      "component B [1.01, 0.50] evolve 0.80",
      "evolve A 0.62",
      "size [800, 600]",
      "annotation 1 [[0.10, 0.00], [0.30, 0.40]] 0.5 of it",
    ]);
    assert.equal(format("evolve A 0.6155", { ...COMPACT, decimals: 3 }), "evolve A 0.616");
  });

  it("changes the chosen lines only, aligned with the others of their group", () => {
    const text = "component Long name [0.1, 0.2]\ncomponent A [0.1,0.2]\ncomponent B [0.1,0.2]";
    assert.equal(
      format(text, ALIGNED, (line) => line === 1),
      "component Long name [0.1, 0.2]\ncomponent A         [0.1, 0.2]\ncomponent B [0.1,0.2]",
    );
  });

  it("edits no more than it has to", () => {
    const edits = formatLines(parse("component Tea [0.5,0.6]\nA ->B"), COMPACT);
    assert.deepEqual(edits, [
      { line: 0, start: 19, end: 19, text: " " },
      { line: 1, start: 1, end: 2, text: "" },
    ]);
  });

  it("keeps what any map says, line by line, and changes nothing when it is done again", () => {
    const mutated = fc.tuple(mapText, relativeChange).map(([text, relative]) => {
      const { start, end, text: inserted } = changeOf(text, relative);
      return text.slice(0, start) + inserted + text.slice(end);
    });
    for (const style of STYLES) {
      fc.assert(
        fc.property(fc.oneof(mapText, mapLine, mutated), (text) => {
          const before = parse(text);
          const once = apply(text, before, style);
          const after = parse(once);
          assert.deepEqual(
            after.lines.map(({ lineEnd }) => lineEnd),
            before.lines.map(({ lineEnd }) => lineEnd),
          );
          assert.deepEqual(after.blocks, before.blocks);
          before.lines.forEach((line, i) => {
            const formatted = after.lines[i];
            assert.ok(formatted && sameMeaning(line, formatted, style.decimals), line.text);
            if (style.decimals === "keep")
              assert.equal(withoutBlanks(formatted.text), withoutBlanks(line.text));
          });
          assert.equal(format(once, style), once);
        }),
        { numRuns: 400 },
      );
    }
  }).timeout(60_000);
});

function withoutBlanks(text: string): string {
  return text.replace(/[\s\u200b]/g, "");
}
