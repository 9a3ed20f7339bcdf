import assert from "node:assert/strict";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { documentSymbol, symbolList } from "#core/services/documentSymbol";
import { DEFAULT_SETTINGS, type OutlineOrder } from "#core/services/settings";
import { MAP_URI, openMap, openMapWith } from "../../support/maps";
import { slice } from "../../support/marked";

/** The outline, indented, each line "name (detail)". */
function outline(...lines: readonly string[]): readonly string[] {
  return outlineBy("file", ...lines);
}

/** The same in another order. */
function outlineBy(outlineOrder: OutlineOrder, ...lines: readonly string[]): readonly string[] {
  const { snapshot } = openMapWith({ ...DEFAULT_SETTINGS, outlineOrder }, ...lines);
  const draw = (symbols: readonly DocumentSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${indent}${name}${detail === undefined ? "" : ` (${detail})`}`,
      ...draw(children ?? [], `${indent}  `),
    ]);
  return draw(documentSymbol(snapshot), "");
}

describe("documentSymbol", () => {
  it("lists elements in file order with their stage", () => {
    assert.deepEqual(
      outline(
        "anchor Public [0.95, 0.6]",
        "component Cup of Tea [0.79, 0.61]",
        "note Here [0.1, 0.1]",
        "submap Logistics [0.4, 0.2]",
        "annotation 2 [0.4, 0.4] Why",
        "accelerator Demand [0.3, 0.3]",
        "pioneers [0.9, 0.1, 0.7, 0.2]",
        "component Power [0.1, 0.68]",
      ),
      [
        "Public (anchor)",
        "Cup of Tea (Product)",
        "Here",
        "Logistics (submap · Custom Built, at the Genesis edge)",
        "2 Why (annotation)",
        "Demand (accelerator)",
        "pioneers (pioneers)",
        "Power (Product, at the Commodity edge)",
      ],
    );
  });

  it("speaks of stages as the axis does", () => {
    assert.deepEqual(outline("evolution Novel->Emerging->Good->Best", "component A [0.5, 0.55]"), [
      "A (Good)",
    ]);
  });

  it("puts the choices of a block under the owner of its pipeline", () => {
    assert.deepEqual(
      outline(
        "component Payment [0.5, 0.6]",
        "component Other [0.1, 0.1]",
        "pipeline Payment",
        "{",
        "  component Cash [0.55]",
        "  component Contactless [0.85]",
        "}",
      ),
      ["Payment (Product)", "  Cash (Product)", "  Contactless (Commodity)", "Other (Genesis)"],
    );
  });

  it("puts components placed inside a range pipeline by hand under its owner", () => {
    assert.deepEqual(
      outline(
        "component Gas [0.48, 0.5]",
        "component Power [0.5, 0.6]",
        "component Wind [0.48, 0.3]",
        "pipeline Power [0.3, 0.5]",
      ),
      ["Power (Product)", "  Gas (Product)", "  Wind (Custom Built)"],
    );
  });

  it("puts a movement under what moves, and lists the title and urls", () => {
    assert.deepEqual(
      outline(
        "title Tea",
        "component Kettle [0.5, 0.35]",
        "evolve Kettle->Urn 0.62",
        "component Power [0.1, 0.6] evolve 0.9",
        "evolve Nothing 0.8",
        "url more [more.owm]",
      ),
      [
        "Tea (title)",
        "Kettle (Custom Built, at the Product edge)",
        "  → Urn (0.62 · Product)",
        "Power (Product)",
        "→ Nothing (0.80 · Commodity)",
        "more (more.owm)",
      ],
    );
  });

  it("keeps a pipeline whose owner is not declared", () => {
    assert.deepEqual(outline("pipeline Ghost [0.2, 0.4]"), ["Ghost (pipeline)"]);
  });

  it("keeps what stands in blocks that hold each other", () => {
    assert.deepEqual(
      outline("pipeline A", "{", "component B [0.5]", "}", "pipeline B", "{", "component A [0.5]", "}")
        .map((line) => line.trim())
        .sort(),
      ["A (Product)", "B (Product)"],
    );
  });

  it("gives every symbol a name and a selection inside its range", () => {
    const { snapshot, text } = openMap(
      "component ",
      "note  [0.1, 0.1]",
      "annotation 1 [0.1, 0.1]",
      "accelerator ",
      "submap [0.1, 0.1]",
    );
    for (const { name, range, selectionRange } of documentSymbol(snapshot)) {
      assert.notEqual(name.trim(), "");
      assert.ok(slice(text, range).includes(slice(text, selectionRange)));
      assert.ok(range.start.character <= selectionRange.start.character);
      assert.ok(selectionRange.end.character <= range.end.character);
    }
  });

  it("is empty for an empty file", () => {
    assert.deepEqual(outline(""), []);
  });
});

const SHOP = [
  "component Kettle [0.4, 0.35]",
  "title Tea Shop",
  "anchor Public [0.9, 0.6]",
  "component Cup of Tea [0.8, 0.61]",
  "anchor Business [0.9, 0.4]",
  "component Power [0.1, 0.8]",
  "evolve Kettle->Electric Kettle 0.62",
  "pipeline Kettle",
  "{",
  "  component Steel [0.3]",
  "  component Glass [0.5]",
  "}",
  "Public->Cup of Tea->Kettle->Power",
  "Business->Cup of Tea",
  "Cup of Tea->Power",
  "component Alone [0.2, 0.1]",
  "note Here [0.1, 0.1]",
];

describe("documentSymbol by kind", () => {
  it("has a heading for each kind with its number", () => {
    assert.deepEqual(outlineBy("kind", ...SHOP), [
      "Tea Shop (title)",
      "Anchors (2)",
      "  Public (anchor)",
      "  Business (anchor)",
      "Components (4)",
      "  Kettle (Custom Built, at the Product edge)",
      "    Steel (Custom Built)",
      "    Glass (Product)",
      "    → Electric Kettle (0.62 · Product)",
      "  Cup of Tea (Product)",
      "  Power (Commodity)",
      "  Alone (Genesis)",
      "Notes (1)",
      "  Here",
    ]);
  });
});

describe("documentSymbol by value chain", () => {
  it("goes from the anchors down, opens each component once, and has the rest behind", () => {
    assert.deepEqual(outlineBy("valueChain", ...SHOP), [
      "Tea Shop (title)",
      "Public (anchor)",
      "  Cup of Tea (Product)",
      "    Kettle (Custom Built, at the Product edge)",
      "      Steel (Custom Built)",
      "      Glass (Product)",
      "      Power (Commodity ↗)",
      "      → Electric Kettle (0.62 · Product)",
      "    Power (Commodity)",
      "Business (anchor)",
      "  Cup of Tea (Product ↗)",
      "Alone (Genesis)",
      "Here",
    ]);
  });

  it("ends in circles, and has whole ranges", () => {
    const circle = ["component A [0.9, 0.5]", "component B [0.5, 0.5]", "A->B->A", "B->B"];
    assert.deepEqual(outlineBy("valueChain", ...circle), [
      "A (Product)",
      "  B (Product)",
      "    A (Product ↗)",
    ]);
    const { snapshot } = openMapWith({ ...DEFAULT_SETTINGS, outlineOrder: "valueChain" }, ...SHOP);
    const check = (symbols: readonly DocumentSymbol[]): void => {
      for (const { range, selectionRange, children } of symbols) {
        for (const inner of [selectionRange, ...(children ?? []).map((child) => child.range)]) {
          assert.ok(range.start.line <= inner.start.line && inner.end.line <= range.end.line);
        }
        check(children ?? []);
      }
    };
    check(documentSymbol(snapshot));
  });
});

describe("symbolList", () => {
  it("has each symbol once, for clients that show no tree", () => {
    const { snapshot } = openMapWith({ ...DEFAULT_SETTINGS, outlineOrder: "valueChain" }, ...SHOP);
    const list = symbolList(snapshot);
    assert.deepEqual(
      list
        .slice(0, 4)
        .map(({ name, containerName, location }) => [name, containerName, location.range.start.line]),
      [
        ["Kettle", undefined, 0],
        ["Steel", "Kettle", 9],
        ["Glass", "Kettle", 10],
        ["→ Electric Kettle", "Kettle", 6],
      ],
    );
    assert.ok(list.every(({ location }) => location.uri === MAP_URI));
  });
});
