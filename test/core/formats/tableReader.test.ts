import assert from "node:assert/strict";
import fc from "fast-check";
import { ImportProblem } from "#core/formats/importProblem";
import { owmText } from "#core/formats/owmText";
import { isTable, readTable } from "#core/formats/tableReader";

const read = (...lines: readonly string[]) => owmText(readTable(lines.join("\n")));

describe("readTable", () => {
  const owm = [
    "anchor Public [0.95, 0.6]",
    "component Cup of Tea [0.79, 0.61] (buy)",
    "component Hot Water [0.52, 0.8] inertia",
    "",
    "evolve Hot Water 0.9",
    "",
    "Public->Cup of Tea",
    "Cup of Tea->Hot Water",
    "",
  ].join("\n");

  const forms: Readonly<Record<string, readonly string[]>> = {
    commas: [
      "Name,Kind,Visibility,Evolution,Needs,Method,Inertia,Evolves to",
      "Public,anchor,0.95,0.6,Cup of Tea,,,",
      'Cup of Tea,,0.79,0.61,"Hot Water",buy,,',
      "Hot Water,component,0.52,0.8,,,yes,0.9",
    ],
    semicolons: [
      "name;type;value;maturity;depends on;sourcing;inertia;future",
      "Public;anchor;0,95;0,6;Cup of Tea;;;",
      "Cup of Tea;;0,79;61%;Hot Water;buy;;",
      "Hot Water;component;52%;0.8;;;x;0.9",
    ],
    tabs: [
      "NAME\tKIND\tVISIBILITY\tEVOLUTION\tNEEDS\tMETHOD\tINERTIA\tEVOLVE",
      "Public\tanchor\t0.95\t0.6\tCup of Tea\t\t\t",
      "Cup of Tea\t\t0.79\t0.61\tHot Water\tbuy\t\t",
      "Hot Water\t\t0.52\t0.8\t\t\ttrue\t90%",
    ],
    "a Markdown table": [
      "| Component | Kind | Visibility | Evolution | Needs | Method | Inertia | Evolves to |",
      "|---|:--|--:|---|---|---|---|---|",
      "| Public | user | 0.95 | 0.6 | Cup of Tea | | | |",
      "| Cup of Tea | | 0.79 | 0.61 | Hot Water | buy | | |",
      "| Hot Water | | 0.52 | 0.8 | | | yes | 0.9 |",
    ],
  };
  for (const [name, lines] of Object.entries(forms)) {
    it(`reads ${name}`, () => {
      const { text, losses } = read(...lines);
      assert.deepEqual([text, losses], [owm, []]);
      assert.ok(isTable(lines.join("\n")));
    });
  }

  it("takes stages for evolution, and guesses heights from what needs what", () => {
    const { text } = read(
      "name,stage,needs",
      "Tea,Product,Water; Cup",
      "Water,commodity,Power",
      "Cup,custom built,",
      "Power,,",
    );
    assert.deepEqual(text.split("\n").slice(0, 4), [
      "component Tea [0.95, 0.55]",
      "component Water [0.65, 0.85]",
      "component Cup [0.65, 0.29]",
      "component Power [0.35, 0.5]",
    ]);
  });

  it("puts components of a pipeline into its block", () => {
    const { text } = read(
      "name,visibility,evolution,pipeline",
      "Power,0.4,0.6,",
      "Coal,,0.3,Power",
      "Wind,,0.7,Power",
    );
    assert.match(
      text,
      /component Power \[0\.4, 0\.6\]\n\npipeline Power\n\{\n {2}component Coal \[0\.3\]\n {2}component Wind \[0\.7\]\n\}/,
    );
  });

  it("reads names in quotes with separators and line breaks in them, and lists of needs", () => {
    const { text } = read(
      "name,evolution,needs",
      '"Tea, hot",0.5,"""Cup; saucer"", Water"',
      '"Cup; saucer",0.6,',
      "Water,0.7,",
    );
    assert.match(text, /Tea, hot->Cup; saucer|"Tea, hot"->"Cup; saucer"|Tea, hot->"Cup; saucer"/);
    assert.match(text, /Tea, hot->Water/);
  });

  it("says which row it had to guess or leave out", () => {
    const { losses } = read("name,visibility,evolution", "Tea,high,0.5", ",0.1,0.2", "Cup,0.3,");
    assert.deepEqual(losses, [
      "line 3: a row without a name is left out",
      "line 2: 'Tea' has no visibility; one is guessed",
      "line 4: 'Cup' has no evolution; one is guessed",
    ]);
  });

  it("refuses what has no header of a map", () => {
    for (const text of [
      "",
      "a,b\n1,2",
      "name\nTea",
      "component A [0.5, 0.6]\nA->B",
      "name,colour\nTea,red",
    ]) {
      assert.ok(!isTable(text), text);
      assert.throws(() => readTable(text), ImportProblem);
    }
  });

  it("never fails otherwise", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(",", ";", "\t", "|"), (noise, separator) => {
        readTable(`name${separator}needs\n${noise}\n"${noise}${separator}${noise}`);
      }),
    );
  });
});
