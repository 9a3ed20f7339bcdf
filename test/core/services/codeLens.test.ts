import assert from "node:assert/strict";
import type { Location } from "vscode-languageserver-types";
import { codeLenses } from "#core/services/codeLens";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { FULL_CLIENT, MAP_URI, openMap, openMapWith } from "../../support/maps";
import { mark } from "../../support/marked";

const CLIENT = { ...FULL_CLIENT, referencesCommand: "show" };

const MAP = [
  "anchor U [0.9, 0.5]",
  "component A [0.7, 0.6]",
  "component B [0.5, 0.2]",
  "component C [0.3, 0.8]",
  "U->A",
  "A->B",
  "A->B; again",
  "B->C",
  "A->X",
];

describe("code lenses", () => {
  it("count needs and needers of each declaration, and name the weakest link", () => {
    const { snapshot } = openMap(...MAP);
    assert.deepEqual(
      codeLenses(snapshot, CLIENT).map(({ range, command }) => `${range.start.line} ${command?.title}`),
      [
        "0 1 need",
        "1 1 need",
        "1 needed by 1",
        "2 1 need",
        "2 needed by 1",
        "2 weakest link of the critical path (0.20)",
        "3 needed by 1",
      ],
    );
  });

  it("stand on the name and list the links", () => {
    const { snapshot, text } = openMap("component A [0.9, 0.5]", "component B [0.5, 0.5]", "A->B; x");
    const [lens] = codeLenses(snapshot, CLIENT);
    assert.ok(lens?.command);
    assert.equal(mark(text, [lens.range]).split("\n")[0], "component <|A|> [0.9, 0.5]");
    assert.equal(lens.command.command, "show");
    const [uri, position, locations] = lens.command.arguments as [string, unknown, Location[]];
    assert.equal(uri, MAP_URI);
    assert.deepEqual(position, lens.range.start);
    assert.equal(
      mark(
        text,
        locations.map(({ range }) => range),
      ).split("\n")[2],
      "<|A->B|>; x",
    );
  });

  it("list the critical path under its weakest link", () => {
    const { snapshot } = openMap(...MAP);
    const weakest = codeLenses(snapshot, CLIENT).find(({ command }) => command?.title.startsWith("weakest"));
    const [, , locations] = (weakest?.command?.arguments ?? []) as [string, unknown, Location[]];
    assert.deepEqual(
      locations.map(({ range }) => range.start.line),
      [1, 2, 3],
    );
  });

  it("only say their counts to a client without the command", () => {
    const lenses = codeLenses(openMap(...MAP).snapshot, FULL_CLIENT);
    assert.ok(lenses.length > 0);
    for (const { command } of lenses) assert.ok(command?.command === "" && command.arguments === undefined);
  });

  it("leave out a path of two, and what is not linked", () => {
    const { snapshot } = openMap(
      "component A [0.9, 0.5]",
      "component B [0.5, 0.5]",
      "component C [0.1, 0.1]",
      "A->B",
    );
    assert.deepEqual(
      codeLenses(snapshot, CLIENT).map(({ command }) => command?.title),
      ["1 need", "needed by 1"],
    );
  });

  it("can be switched off", () => {
    const settings = { ...DEFAULT_SETTINGS, codeLens: false };
    assert.deepEqual(codeLenses(openMapWith(settings, ...MAP).snapshot, CLIENT), []);
  });
});
