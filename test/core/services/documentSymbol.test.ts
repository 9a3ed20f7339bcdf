import assert from "node:assert/strict";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { documentSymbol } from "#core/services/documentSymbol";
import { openMap } from "../../support/maps";
import { slice } from "../../support/marked";

/** The outline, indented, each line "name (detail)". */
function outline(...lines: readonly string[]): readonly string[] {
  const { snapshot } = openMap(...lines);
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
