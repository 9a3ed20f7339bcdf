import assert from "node:assert/strict";
import { Refusal } from "#core/analysis/refusal";
import { prepareRename, rename } from "#core/services/rename";
import type { Workspace } from "#core/services/workspace";
import { FULL_CLIENT, MAP_URI, openMap } from "../../support/maps";
import { applyTextEdits, slice } from "../../support/marked";

const nobody = (): Promise<Workspace> => Promise.reject(new Error("no other map matters"));

/** The map after the name at the cursor was renamed. */
async function renamed(newName: string, ...lines: readonly string[]): Promise<readonly string[]> {
  const map = openMap(...lines);
  const edit = await rename(map.snapshot, map.cursor, newName, FULL_CLIENT, nobody);
  return applyTextEdits(map.text, edit?.changes?.[MAP_URI] ?? []).split("\n");
}

/** Why a rename is refused. */
async function refusal(newName: string, ...lines: readonly string[]): Promise<string> {
  try {
    await renamed(newName, ...lines);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error("nothing was refused");
}

/** The name at the cursor in the file, and the text a rename begins with. */
function prepared(...lines: readonly string[]): readonly [string, string] | undefined {
  const map = openMap(...lines);
  const found = prepareRename(map.snapshot, map.cursor);
  return found && [slice(map.text, found.range), found.placeholder];
}

describe("prepareRename", () => {
  it("gives the whole name with the text of its declaration", () => {
    assert.deepEqual(prepared("component Cup of Tea [0.5, 0.5]", "cup of  te<|>a->Water"), [
      "cup of  tea",
      "Cup of Tea",
    ]);
    assert.deepEqual(prepared('component "Night\\nshi<|>ft" [0.5, 0.5]'), [
      '"Night\\nshift"',
      "Night\\nshift",
    ]);
    assert.deepEqual(prepared("A->Undec<|>lared"), ["Undeclared", "Undeclared"]);
    assert.deepEqual(prepared("annotation <|>12 [0.5, 0.5] text"), ["12", "12"]);
  });

  it("has nothing where nothing is named", () => {
    for (const line of [
      "titl<|>e Tea",
      "note Te<|>a [0.1, 0.1]",
      "// Te<|>a",
      "component A [0.<|>5, 0.5]",
      "<|>",
    ]) {
      assert.equal(prepared(line), undefined, line);
    }
    const { snapshot } = openMap("A->B");
    for (const position of [
      { line: 7, character: 0 },
      { line: 0, character: 99 },
    ]) {
      assert.equal(prepareRename(snapshot, position), undefined);
    }
  });

  it("says why an address is none", () => {
    assert.throws(
      () => prepared("submap S [0.5, 0.5] url(../lo<|>gistics.owm)"),
      new Refusal("'../logistics.owm' is an address: rename the file it leads to instead."),
    );
  });
});

describe("rename", () => {
  it("goes wherever a component is named, and leaves notes and remarks alone", async () => {
    assert.deepEqual(
      await renamed(
        "Boiler",
        "component Kett<|>le [0.4, 0.4]",
        "Tea->Kettle->Power",
        "Kettle+'5%'>Power; Kettle",
        "evolve Kettle->Electric Kettle 0.6",
        "pipeline Kettle",
        "{",
        "  component Steel [0.3]",
        "  component Kettle Two [0.5]",
        "}",
        "buy Kettle",
        "note Kettle [0.1, 0.1]",
        "// Kettle",
      ),
      [
        "component Boiler [0.4, 0.4]",
        "Tea->Boiler->Power",
        "Boiler+'5%'>Power; Kettle",
        "evolve Boiler->Electric Kettle 0.6",
        "pipeline Boiler",
        "{",
        "  component Steel [0.3]",
        "  component Kettle Two [0.5]",
        "}",
        "buy Boiler",
        "note Kettle [0.1, 0.1]",
        "// Kettle",
      ],
    );
  });

  it("begins anywhere the name stands, also where it is a choice of a pipeline", async () => {
    assert.deepEqual(
      await renamed("Iron", "pipeline P { component Steel [0.3] }", "component P [0.5, 0.5]", "A->Ste<|>el"),
      ["pipeline P { component Iron [0.3] }", "component P [0.5, 0.5]", "A->Iron"],
    );
  });

  it("takes the new name of a movement for another thing than a component", async () => {
    const map = [
      "component Kettle [0.4, 0.4]",
      "evolve Kettle->Power 0.6",
      "component Power [0.1, 0.8]",
      "Kettle->Power",
    ];
    const [kettle = "", , power = "", link = ""] = map;
    assert.deepEqual(await renamed("Boiler", kettle, "evolve Kettle->Pow<|>er 0.6", power, link), [
      kettle,
      "evolve Kettle->Boiler 0.6",
      power,
      link,
    ]);
    assert.deepEqual(await renamed("Energy", kettle, "evolve Kettle->Power 0.6", power, "Kettle->Po<|>wer"), [
      kettle,
      "evolve Kettle->Power 0.6",
      "component Energy [0.1, 0.8]",
      "Kettle->Energy",
    ]);
    assert.deepEqual(
      await renamed("Boiler", kettle, "evolve Kettle->Electric Kett<|>le 0.6", "Tea->electric kettle"),
      [kettle, "evolve Kettle->Boiler 0.6", "Tea->boiler"],
    );
    // A component may be called what a movement leads to.
    assert.deepEqual(await renamed("Chai", "component Te<|>a [0.4, 0.4]", "evolve Tea->Chai 0.6"), [
      "component Chai [0.4, 0.4]",
      "evolve Chai->Chai 0.6",
    ]);
  });

  it("renames urls with their references, accelerators, and numbers of annotations", async () => {
    assert.deepEqual(
      await renamed(
        "ship",
        "submap S [0.4, 0.4] url(lo<|>gi)",
        "url logi [a.owm]",
        "component logi [0.1, 0.1]",
      ),
      ["submap S [0.4, 0.4] url(ship)", "url ship [a.owm]", "component logi [0.1, 0.1]"],
    );
    assert.deepEqual(await renamed("Push", "accelerator Pu<|>ll [0.4, 0.4]"), [
      "accelerator Push [0.4, 0.4]",
    ]);
    assert.deepEqual(
      await renamed(
        "7",
        "annotation 1 [0.4, 0.4] a",
        "annotation <|>1 [0.5, 0.4] b",
        "annotation 2 [0.4, 0.4]",
      ),
      ["annotation 7 [0.4, 0.4] a", "annotation 7 [0.5, 0.4] b", "annotation 2 [0.4, 0.4]"],
    );
  });

  it("renames tags that name a component, and no other words of tags", async () => {
    assert.deepEqual(
      await renamed(
        "Boiler",
        "// @anchor kettle",
        "// @risk Kettle may break",
        "// @tool Pot, Kettle , Pan",
        "// @group Kettle",
        "",
        "anchor Kett<|>le [0.4, 0.4]",
      ),
      [
        "// @anchor boiler",
        "// @risk Kettle may break",
        "// @tool Pot, Boiler , Pan",
        "// @group Kettle",
        "",
        "anchor Boiler [0.4, 0.4]",
      ],
    );
  });

  it("keeps small letters, capitals and a capital at the beginning; other spellings become the new one", async () => {
    assert.deepEqual(
      await renamed(
        "Pot of Chai",
        "component Cup of T<|>ea [0.4, 0.4]",
        "cup of tea->A",
        "CUP OF TEA->A",
        "cup Of  Tea->A",
      ),
      ["component Pot of Chai [0.4, 0.4]", "pot of chai->A", "POT OF CHAI->A", "Pot of Chai->A"],
    );
    assert.deepEqual(await renamed("hut", "component buildi<|>ng [0.4, 0.4]", "Building->A"), [
      "component hut [0.4, 0.4]",
      "Hut->A",
    ]);
    // In capitals ß would be another name.
    assert.deepEqual(await renamed("straße", "component te<|>a [0.4, 0.4]", "TEA->A"), [
      "component straße [0.4, 0.4]",
      "straße->A",
    ]);
  });

  it("tells components apart that differ in case alone when both are declared", async () => {
    assert.deepEqual(
      await renamed(
        "Chai",
        "component Tea [0.4, 0.4]",
        "component te<|>a [0.6, 0.6]",
        "Tea->tea",
        "TEA->tea",
      ),
      ["component Tea [0.4, 0.4]", "component Chai [0.6, 0.6]", "Tea->Chai", "TEA->Chai"],
    );
    assert.equal(
      await refusal("tea", "component Te<|>a [0.4, 0.4]", "component tea [0.6, 0.6]"),
      "'tea' is already there, in line 2.",
    );
    assert.deepEqual(await renamed("TEA", "component Te<|>a [0.4, 0.4]", "tea->A", "Tea->A"), [
      "component TEA [0.4, 0.4]",
      "tea->A",
      "TEA->A",
    ]);
  });

  it("puts a name in quotes only where it must be", async () => {
    const lines = [
      "component Te<|>a [0.4, 0.4]",
      "A->Tea; c",
      "Tea->A",
      "evolve Tea 0.8",
      "pipeline Tea [0.3, 0.5]",
    ];
    const all = (name: string) => [
      `component ${name} [0.4, 0.4]`,
      `A->${name}; c`,
      `${name}->A`,
      `evolve ${name} 0.8`,
      `pipeline ${name} [0.3, 0.5]`,
    ];
    for (const plain of [
      "Tea 2",
      "Tea (hot)",
      "Tea & Co, Ltd.",
      "Größe 🍵",
      "👩‍💻",
      "don't",
      "a/b",
      "5",
      "3.1",
    ]) {
      assert.deepEqual(await renamed(plain, ...lines), all(plain), plain);
    }
    // OnlineWardleyMaps drops a link that begins like a keyword.
    assert.deepEqual(
      await renamed("building", ...lines),
      all("building").map((line) => line.replace(/^building->/, "Building->")),
    );
    for (const comment of ["x // y", "/* x */"]) {
      assert.deepEqual(await renamed(comment, ...lines), all(`"${comment}"`), comment);
    }
    // An owner is followed by no arrow.
    for (const arrow of ["A->B", "A -> B"]) {
      const quoted = [...all(`"${arrow}"`).slice(0, 4), `pipeline ${arrow} [0.3, 0.5]`];
      assert.deepEqual(await renamed(arrow, ...lines), quoted, arrow);
    }
    // Behind an arrow brackets that hold no numbers are part of a name.
    assert.deepEqual(await renamed("Tea [hot]", "component Te<|>a [0.4, 0.4]", "Tea->A"), [
      'component "Tea [hot]" [0.4, 0.4]',
      "Tea [hot]->A",
    ]);
    assert.deepEqual(await renamed("a;b", "A->Te<|>a", "component Tea"), ['A->"a;b"', "component a;b"]);
    assert.deepEqual(await renamed('the "big" one', "A->Te<|>a"), ['A->the "big" one']);
    assert.deepEqual(await renamed('"big" one', "A->Te<|>a", "component Tea [0.4, 0.4]"), [
      'A->"big" one',
      'component "\\"big\\" one" [0.4, 0.4]',
    ]);
  });

  it("writes keywords so that they are names", async () => {
    for (const word of ["note", "component", "evolve", "title", "pipeline", "label", "inertia", "style"]) {
      const after = await renamed(word, "component Te<|>a [0.4, 0.4]", "Tea->A", "A->Tea", "evolve Tea 0.8");
      const map = openMap(...after);
      assert.equal(map.snapshot.map.nodes[0]?.name, word);
      assert.equal(map.snapshot.map.movements[0]?.node?.name, word);
      assert.deepEqual(
        map.snapshot.map.dependencies.map(({ from, to }) => [from?.name, to?.name]),
        [
          [word, undefined],
          [undefined, word],
        ],
        after.join("\n"),
      );
    }
  });

  it("keeps quotes that the author chose, and drops those that the old name needed", async () => {
    assert.deepEqual(await renamed("Chai", 'component "Te<|>a" [0.4, 0.4]', "Tea->A"), [
      'component "Chai" [0.4, 0.4]',
      "Chai->A",
    ]);
    assert.deepEqual(await renamed("Chai", 'component "Tea [<|>hot]" [0.4, 0.4]', "Tea [hot]->A"), [
      "component Chai [0.4, 0.4]",
      "Chai->A",
    ]);
  });

  it("reads \\n as a break in the picture and \\\\ as a backslash", async () => {
    assert.deepEqual(await renamed("Night\\nshift", "component Te<|>a [0.4, 0.4]"), [
      'component "Night\\nshift" [0.4, 0.4]',
    ]);
    assert.deepEqual(await renamed("a\\b", "component Te<|>a [0.4, 0.4]", "Tea->A"), [
      "component a\\b [0.4, 0.4]",
      "a\\b->A",
    ]);
    assert.deepEqual(await renamed("a\\\\n", "A->Te<|>a"), ['A->"a\\\\n"']);
  });

  it("cleans what was typed as names are read", async () => {
    assert.deepEqual(await renamed("  Green \t Tea\u202e ", "A->Te<|>a"), ["A->Green Tea"]);
  });

  it("refuses what is no name", async () => {
    for (const empty of ["", "  ", "\u200b", "\u202e"]) {
      assert.match(await refusal(empty, "A->Te<|>a"), /^The new name is empty/);
    }
    for (const lines of ["a\nb", "a\r\nb", "a\u2028b"]) {
      assert.match(await refusal(lines, "A->Te<|>a"), /^A name stands on one line/);
    }
    assert.match(await refusal("x", "annotation <|>1 [0.1, 0.1]"), /^Annotations are numbered/);
  });

  it("refuses a name that something else has, and says where", async () => {
    const lines = ["component Te<|>a [0.4, 0.4]", "component Hot Water [0.2, 0.2]", "Tea->Milk"];
    assert.equal(await refusal("hot  water", ...lines), "'hot water' is already there, in line 2.");
    assert.equal(
      await refusal("Milk", ...lines),
      "'Milk' is already used in line 3, though nothing declares it: the two would become one.",
    );
    assert.equal(await refusal("b", "url a<|> [x.owm]", "url B [y.owm]"), "'b' is already there, in line 2.");
    assert.equal(
      await refusal("2", "annotation <|>1 [0.1, 0.1]", "annotation 2 [0.2, 0.2]"),
      "'2' is already there, in line 2.",
    );
  });

  it("refuses a name that cannot be written where it stands", async () => {
    assert.equal(
      await refusal("a)b", "submap S [0.4, 0.4] url(lo<|>gi)", "url logi [a.owm]"),
      "'a)b' would be read as something else in line 1.",
    );
  });

  it("changes nothing when the name stays as it is", async () => {
    assert.deepEqual(await renamed("Tea", "component Te<|>a [0.4, 0.4]", "tea->A"), [
      "component Tea [0.4, 0.4]",
      "tea->A",
    ]);
  });

  it("writes names in Mermaid maps as Mermaid reads them", async () => {
    const lines = [
      "wardley-beta",
      "component Kett<|>le [0.5, 0.5]",
      "Tea -> Kettle",
      "evolve Kettle 0.8",
      "pipeline Kettle {",
    ];
    const all = (name: string) => [
      "wardley-beta",
      `component ${name} [0.5, 0.5]`,
      `Tea -> ${name}`,
      `evolve ${name} 0.8`,
      `pipeline ${name} {`,
    ];
    const block = ["  component Steel [0.3]", "}"];
    for (const [typed, written] of [
      ["Boiler", "Boiler"],
      ["Café", '"Café"'],
      ["2nd", '"2nd"'],
      ["building", '"building"'],
      ["a/b", '"a/b"'],
    ] as const) {
      assert.deepEqual(await renamed(typed, ...lines, ...block), [...all(written), ...block]);
    }
  });

  it("has nothing to do where nothing is named", async () => {
    const { snapshot } = openMap("A->B");
    assert.equal(await rename(snapshot, { line: 9, character: 9 }, "x", FULL_CLIENT, nobody), undefined);
  });
});
