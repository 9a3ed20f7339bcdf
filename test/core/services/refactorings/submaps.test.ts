import assert from "node:assert/strict";
import { fenceUri } from "#core/language/markdown/mapFences";
import { refactorActions } from "#core/services/refactorActions";
import { createSnapshot } from "#core/services/snapshot";
import { MAP_URI, openMap } from "../../../support/maps";
import {
  EDITING_CLIENT,
  modelOf,
  type Outcome,
  offeredAt,
  reasonAgainst,
  refactored,
  refactoringsAt,
} from "../../../support/refactoring";

const MAP = [
  "title Tea",
  "style wardley",
  "",
  "anchor Public [0.95, 0.6]",
  "// what they get",
  "component Cup [0.8, 0.6]",
  "",
  "// @owner Kitchen",
  "<|component Kettle [0.5, 0.4] label [-20, 5] // hot",
  "component Power [0.3, 0.7]",
  "component Plug [0.2, 0.8] evolve 0.9|>",
  "component Bill [0.1, 0.9]",
  "",
  "Public->Cup",
  "Cup->Kettle",
  "Cup->Power",
  "Kettle->Power; by wire",
  "Power->Plug",
  "Plug->Bill",
  "Cup->Bill",
  "evolve Kettle->Electric kettle 0.6",
];

const PARENT = `title Tea
style wardley

anchor Public [0.95, 0.6]
// what they get
component Cup [0.8, 0.6]

submap Kettle [0.5, 0.4] label [-20, 5] url(kettle)
url kettle [kettle.owm]
component Bill [0.1, 0.9]

Public->Cup
Cup->Kettle
Kettle->Bill
Cup->Bill`;

const SUBMAP = `title Kettle
style wardley

// @owner Kitchen
component Kettle [0.5, 0.4] label [-20, 5] // hot
component Power [0.3, 0.7]
component Plug [0.2, 0.8] evolve 0.9

Kettle->Power; by wire
Power->Plug

evolve Kettle->Electric kettle 0.6
`;

const FILE = "file:///maps/kettle.owm";

function extracted(): Promise<Outcome> {
  return refactored(/^Extract 3 components to a submap, 'kettle\.owm'$/, MAP);
}

describe("refactorings of submaps", () => {
  it("extract components with all that is among them; the submap has their links", async () => {
    const { text, files } = await extracted();
    assert.deepEqual(Object.keys(files), [FILE]);
    assert.equal(files[FILE], SUBMAP);
    assert.equal(text, PARENT);
  });

  it("take pipelines with their choices along", async () => {
    const { text, files } = await refactored(/^Extract 1 component/, [
      "component A [0.9, 0.5]",
      "component P<|> [0.6, 0.5]",
      "pipeline P",
      "{",
      "  component Cash [0.4]",
      "  component Card [0.6]",
      "}",
      "component R [0.1, 0.1]",
      "A->Cash",
      "Card->R",
      "Card->Cash",
    ]);
    assert.equal(
      files["file:///maps/p.owm"],
      "title P\n\ncomponent P [0.6, 0.5]\n\npipeline P\n{\n  component Cash [0.4]\n  component Card [0.6]\n}\n\nCard->Cash\n",
    );
    assert.match(text, /^A->P\nP->R$/m);
    assert.doesNotMatch(text, /pipeline|Cash|Card/);
  });

  it("rewrite chains link by link, and leave no link twice", async () => {
    const { text, files } = await refactored(/^Extract 2 components/, [
      "component A [0.9, 0.5]",
      "<|component B [0.6, 0.5]",
      "component C [0.5, 0.5]|>",
      "component D [0.1, 0.1]",
      "A->B->C->D",
      "A->C",
    ]);
    assert.match(text, /^A->B\nB->D$/m);
    assert.doesNotMatch(text, /A->C|B->C/);
    assert.match(files["file:///maps/b.owm"] ?? "", /\nB->C\n/);
  });

  it("find a free name for the file, in letters and digits of any script", async () => {
    const lines = ["component Größe & mehr!<|> [0.6, 0.5]", "component B [0.1, 0.1]"];
    const existing = ["größe-mehr.owm"];
    const titles = [...(await refactoringsAt(lines, { existing })).keys()];
    assert.ok(titles.includes("Extract 1 component to a submap, 'größe-mehr-2.owm'"), titles.join());
    const { files } = await refactored(/^Extract/, lines, { existing });
    assert.deepEqual(Object.keys(files), ["file:///maps/gr%C3%B6%C3%9Fe-mehr-2.owm"]);
  });

  it("extract nothing where a file cannot be made, or all would go", async () => {
    const lines = ["component A<|> [0.6, 0.5]", "component B [0.1, 0.1]"];
    const { createsFiles: _, ...client } = EDITING_CLIENT;
    const titles = [...(await refactoringsAt(lines, { client })).keys()];
    assert.deepEqual(
      titles.filter((title) => title.startsWith("Extract")),
      [],
    );
    assert.deepEqual(
      (await offeredAt("component A<|> [0.6, 0.5]")).filter((title) => title.startsWith("Extract")),
      [],
    );
    const submap = ["submap S<|> [0.6, 0.5]", "component B [0.1, 0.1]"];
    assert.deepEqual(
      (await offeredAt(...submap)).filter((title) => title.startsWith("Extract")),
      [],
    );
    assert.match(
      (await reasonAgainst(/^Extract/, "component A<|> [0.6, 0.5]", "component a [0.1, 0.1]")) ?? "",
      /'a' is declared twice/,
    );
  });

  it("extract nothing from a map without a file", async () => {
    const { text, cursor } = openMap("component A<|> [0.6, 0.5]", "component B [0.1, 0.1]");
    for (const [uri, reason] of [
      ["untitled:Untitled-1", /Save this map first/],
      [fenceUri("file:///maps/notes.md", 0), /in a file of its own/],
    ] as const) {
      const request = { client: EDITING_CLIENT, outside: {} };
      const range = { start: cursor, end: cursor };
      const actions = await refactorActions(createSnapshot(uri, 1, text), range, request, () =>
        assert.fail(),
      );
      const extract = actions.find(({ title }) => title.startsWith("Extract"));
      assert.match(extract?.disabled?.reason ?? "", reason);
    }
  });

  it("inline what was extracted", async () => {
    const { text, files } = await extracted();
    const lines = text.replace("submap Kettle", "submap <|>Kettle").split("\n");
    const back = await refactored(/^Inline the submap 'Kettle'$/, lines, { others: files });
    assert.deepEqual(back.files, {});
    const expected = MAP.join("\n")
      .replaceAll(/<\||\|>/g, "")
      // Links that led to parts of the submap lead to its head now.
      .replace("Cup->Power\n", "")
      .replace("Plug->Bill", "Kettle->Bill");
    assert.deepEqual(modelOf(back.text), modelOf(expected));
    assert.match(
      back.text,
      /\n\/\/ @owner Kitchen\ncomponent Kettle \[0\.5, 0\.4\] label \[-20, 5\] \/\/ hot\n/,
    );
    assert.doesNotMatch(back.text, /url/);
  });

  it("give links of a submap to the head of its map, and keep what is declared here", async () => {
    const others = {
      [FILE]:
        "title K\nanchor User [1, 0.5]\ncomponent Boiler [0.7, 0.2]\ncomponent Power [0.1, 0.1]\nBoiler->Power\n",
    };
    const { text } = await refactored(
      /^Inline the submap 'Kitchen'$/,
      [
        "component Power [0.3, 0.7]",
        "component Cup [0.8, 0.6]",
        "submap Kitchen<|> [0.5, 0.4] url(kettle.owm)",
        "Cup->Kitchen",
      ],
      { others },
    );
    assert.equal(
      text,
      [
        "component Power [0.3, 0.7]",
        "component Cup [0.8, 0.6]",
        "anchor User [1, 0.5]",
        "component Boiler [0.7, 0.2]",
        "Cup->Boiler",
        "Boiler->Power",
      ].join("\n"),
    );
  });

  it("bring notes, annotations under free numbers, arrows and boxes along", async () => {
    const others = {
      [FILE]: [
        "title K",
        "component Boiler [0.7, 0.2]",
        "note hot [0.6, 0.3]",
        "annotation 1 [0.7, 0.2] steam",
        "annotation 3 [0.6, 0.2] and more",
        "accelerator heat [0.5, 0.5]",
        "pioneers [0.8, 0.1, 0.6, 0.3]",
      ].join("\n"),
    };
    const { text } = await refactored(
      /^Inline the submap 'Kitchen'$/,
      [
        "title T",
        "submap Kitchen<|> [0.5, 0.4] url(kettle.owm)",
        "annotation 1 [0.1, 0.2] mine",
        "annotations [0.1, 0.1]",
      ],
      { others },
    );
    assert.deepEqual(
      text
        .split("\n")
        .filter((line) => line !== "")
        .sort(),
      [
        "accelerator heat [0.5, 0.5]",
        "annotation 1 [0.1, 0.2] mine",
        "annotation 2 [0.7, 0.2] steam",
        "annotation 3 [0.6, 0.2] and more",
        "annotations [0.1, 0.1]",
        "component Boiler [0.7, 0.2]",
        "note hot [0.6, 0.3]",
        "pioneers [0.8, 0.1, 0.6, 0.3]",
        "title T",
      ],
    );
  });

  it("say why a submap cannot be inlined", async () => {
    const title = /^Inline the submap 'K'$/;
    const web = ["submap K<|> [0.5, 0.4] url(k)", "url k [https://example.org/k]"];
    assert.match((await reasonAgainst(title, ...web)) ?? "", /leads to no file/);
    const moving = ["submap K<|> [0.5, 0.4] url(k.owm)", "evolve K 0.9"];
    assert.match((await reasonAgainst(title, ...moving)) ?? "", /moves: remove that first/);
    // A map that cannot be read is only found when it is asked for; the action then has no edit.
    assert.deepEqual(await offeredAt("submap K<|> [0.5, 0.4] url(gone.owm)", "component A [0.1, 0.1]"), [
      "Add an anchor that needs 'K'",
    ]);
    assert.ok(MAP_URI.startsWith("file:"));
  });
});
