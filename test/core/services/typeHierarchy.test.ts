import assert from "node:assert/strict";
import type { TypeHierarchyItem } from "vscode-languageserver-types";
import { createSnapshot } from "#core/services/snapshot";
import { prepareTypeHierarchy, subtypes, supertypes } from "#core/services/typeHierarchy";
import { marked } from "../../support/marked";
import { FOLDER, workspaceOf } from "../../support/workspaces";

const { text: SHOP, cursors } = marked(
  "title Sh<|>op",
  "component Pay [0.7, 0.5]",
  "pipeline Pa<|>y",
  "{",
  "  component Ca<|>sh [0.3]",
  "  component Card [0.6]",
  "}",
  "submap Mi<|>ll [0.5, 0.5] url(mill)",
  "url mill [mill.owm]",
);
const TEXTS = { "shop.owm": SHOP, "mill.owm": "title The Mill\ncomponent Flour [0.9, 0.5]\n", "old.owm": "" };

function rootAt(index: number): TypeHierarchyItem {
  const snapshot = createSnapshot(`${FOLDER}shop.owm`, 1, SHOP);
  const [root] = prepareTypeHierarchy(snapshot, cursors[index] ?? { line: 99, character: 0 }) ?? [];
  assert.ok(root);
  return root;
}

const shown = (items: readonly TypeHierarchyItem[] | undefined) =>
  items?.map(({ name, detail }) => `${name} (${detail})`);
const above = async (item: TypeHierarchyItem) => shown(await supertypes(workspaceOf(TEXTS), item));
const below = async (item: TypeHierarchyItem) => shown(await subtypes(workspaceOf(TEXTS), item));

describe("type hierarchy", () => {
  it("has choices below the owner of their pipeline", async () => {
    const pay = rootAt(1);
    assert.equal(pay.name, "Pay");
    assert.deepEqual(await below(pay), ["Cash (choice · Custom Built)", "Card (choice · Product)"]);
    assert.deepEqual(await above(pay), []);
    assert.deepEqual(await above(rootAt(2)), ["Pay (pipeline · Product)"]);
    assert.deepEqual(await below(rootAt(2)), []);
  });

  it("has the map that a submap opens below it, and goes back", async () => {
    const mill = rootAt(3);
    assert.deepEqual(await below(mill), ["The Mill (mill.owm)"]);
    const [map] = (await subtypes(workspaceOf(TEXTS), mill)) ?? [];
    assert.ok(map);
    assert.equal(map.uri, `${FOLDER}mill.owm`);
    assert.deepEqual(await above(map), ["Mill (shop.owm · Product)"]);
    assert.deepEqual(await below(map), []);
  });

  it("begins at a title with what has something below it", async () => {
    const map = rootAt(0);
    assert.equal(map.name, "Shop");
    assert.deepEqual(await below(map), ["Pay (pipeline · Product)", "Mill (submap · Product)"]);
    assert.deepEqual(await above(map), []);
  });

  it("has nothing to say of maps that are gone", async () => {
    assert.equal(await supertypes(workspaceOf({}), rootAt(0)), undefined);
    assert.equal(await subtypes(workspaceOf({ "shop.owm": "" }), rootAt(1)), undefined);
  });
});
