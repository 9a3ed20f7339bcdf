import assert from "node:assert/strict";
import type { Location } from "vscode-languageserver-types";
import { codeLenses } from "#core/services/codeLens";
import { DEFAULT_SETTINGS } from "#core/services/settings";
import { FULL_CLIENT, MAP_URI, openMap, openMapWith } from "../../support/maps";
import { mark } from "../../support/marked";

const ALL = { ...DEFAULT_SETTINGS, codeLens: "all" } as const;

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
  it("are on what is notable: the weakest link, and what three or more need, but no anchor", () => {
    const titles = (...lines: readonly string[]) =>
      codeLenses(openMap(...lines).snapshot, CLIENT).map(
        ({ range, command }) => `${range.start.line} ${command?.title}`,
      );
    assert.deepEqual(titles(...MAP), ["2 weakest link of the critical path (0.20)"]);
    assert.deepEqual(
      titles(
        "anchor U [0.95, 0.5]",
        "component A [0.7, 0.6]",
        "component B [0.7, 0.65]",
        "component C [0.7, 0.7]",
        "component D [0.3, 0.6]",
        "component E [0.2, 0.6]",
        ...["A", "B", "C"].flatMap((name) => [`U->${name}`, `${name}->D`, `${name}->U`]),
        "U->E",
        "A->E",
      ),
      ["4 needed by 3", "4 single point of failure"],
    );
  });

  it("name bottlenecks, and list what they hold back", () => {
    const { snapshot, text } = openMap(
      "anchor U [0.95, 0.5]",
      "component A [0.7, 0.9]",
      "component B [0.7, 0.85]",
      "component C [0.3, 0.3]",
      "U->A",
      "U->B",
      "A->C",
      "B->C",
    );
    const lens = codeLenses(snapshot, CLIENT).find(({ command }) => command?.title === "bottleneck for 2");
    const [, , locations] = (lens?.command?.arguments ?? []) as [string, unknown, Location[]];
    const ranges = locations.map(({ range }) => range);
    assert.deepEqual(mark(text, ranges).split("\n").slice(1, 3), [
      "component <|A|> [0.7, 0.9]",
      "component <|B|> [0.7, 0.85]",
    ]);
  });

  it("count needs and needers of each declaration when all are wanted", () => {
    const { snapshot } = openMapWith(ALL, ...MAP);
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
    const { snapshot, text } = openMapWith(
      ALL,
      "component A [0.9, 0.5]",
      "component B [0.5, 0.5]",
      "A->B; x",
    );
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
    const lenses = codeLenses(openMapWith(ALL, ...MAP).snapshot, FULL_CLIENT);
    assert.ok(lenses.length > 0);
    for (const { command } of lenses) assert.ok(command?.command === "" && command.arguments === undefined);
  });

  it("leave out a path of two, and what is not linked", () => {
    const { snapshot } = openMapWith(
      ALL,
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
    const settings = { ...DEFAULT_SETTINGS, codeLens: "off" } as const;
    assert.deepEqual(codeLenses(openMapWith(settings, ...MAP).snapshot, CLIENT), []);
  });
});
