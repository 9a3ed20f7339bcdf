import assert from "node:assert/strict";
import type { CallHierarchyItem } from "vscode-languageserver-types";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "#core/services/callHierarchy";
import { createSnapshot } from "#core/services/snapshot";
import { marked, slice } from "../../support/marked";
import { FOLDER, workspaceOf } from "../../support/workspaces";

const { text: SHOP, cursors } = marked(
  "title Shop",
  "anchor Customer [0.95, 0.6]",
  "component Cup of <|>Tea [0.8, 0.6]",
  "component Pay [0.7, 0.5]",
  "pipeline Pay",
  "{",
  "  component Cash [0.3]",
  "  component Card [0.6]",
  "}",
  "submap Mill [0.5, 0.5] url(mill)",
  "url mill [mill.owm]",
  "Customer->cup of  tea",
  "Cup of Tea->Pay",
  "Cup of Tea->Mi<|>ll",
  "Cup of Tea->Mill; again",
  "evolve Pay->Wal<|>let 0.8",
);

const MILL = [
  "title Mill",
  "component Flour [0.9, 0.5]",
  "component Stone [0.5, 0.5]",
  "Flour->Stone",
  "",
].join("\n");

const TEXTS = { "shop.owm": SHOP, "mill.owm": MILL };

const shop = () => createSnapshot(`${FOLDER}shop.owm`, 1, SHOP);

/** The root at a cursor. */
function rootAt(index: number): CallHierarchyItem {
  const [root, ...others] = prepareCallHierarchy(shop(), cursors[index] ?? { line: 0, character: 0 }) ?? [];
  assert.ok(root && others.length === 0);
  return root;
}

const fileOf = (uri: string) => uri.slice(FOLDER.length) as keyof typeof TEXTS;

/** What an item needs: `name (detail): the links`. */
async function needs(item: CallHierarchyItem): Promise<readonly string[] | undefined> {
  const calls = await outgoingCalls(workspaceOf(TEXTS), item);
  return calls?.map(({ to, fromRanges }) => {
    const links = fromRanges.map((range) => slice(TEXTS[fileOf(item.uri)], range));
    return `${to.name} (${to.detail}): ${links.join(", ")}`;
  });
}

/** What needs an item. */
async function neededBy(item: CallHierarchyItem): Promise<readonly string[] | undefined> {
  const calls = await incomingCalls(workspaceOf(TEXTS), item);
  return calls?.map(({ from, fromRanges }) => {
    const links = fromRanges.map((range) => slice(TEXTS[fileOf(from.uri)], range));
    return `${from.name} (${from.detail}): ${links.join(", ")}`;
  });
}

async function itemBelow(item: CallHierarchyItem, name: string): Promise<CallHierarchyItem> {
  const calls = await outgoingCalls(workspaceOf(TEXTS), item);
  const found = calls?.find(({ to }) => to.name === name)?.to;
  assert.ok(found, name);
  return found;
}

describe("the value chain as call hierarchy", () => {
  it("begins at a name, where it is declared and where it is used", () => {
    const root = rootAt(0);
    assert.equal(root.name, "Cup of Tea");
    assert.equal(root.detail, "Product");
    assert.equal(slice(SHOP, root.selectionRange), "Cup of Tea");
    assert.equal(slice(SHOP, root.range), "component Cup of Tea [0.8, 0.6]");
    assert.equal(rootAt(1).name, "Mill");
    assert.equal(rootAt(2).name, "Pay");
  });

  it("begins nowhere else", () => {
    const snapshot = shop();
    for (const [line, character] of [
      [0, 8],
      [2, 3],
      [10, 5],
      [2, 24],
      [99, 0],
    ] as const) {
      assert.equal(prepareCallHierarchy(snapshot, { line, character }), undefined, `${line}:${character}`);
    }
  });

  it("shows needs below, each once with all its links", async () => {
    assert.deepEqual(await needs(rootAt(0)), [
      "Pay (Product): Cup of Tea->Pay",
      "Mill (Product): Cup of Tea->Mill, Cup of Tea->Mill",
    ]);
  });

  it("shows what needs it above", async () => {
    assert.deepEqual(await neededBy(rootAt(0)), ["Customer (anchor): Customer->cup of  tea"]);
  });

  it("goes through pipelines", async () => {
    const pay = await itemBelow(rootAt(0), "Pay");
    assert.deepEqual(await needs(pay), [
      "Cash (choice · Custom Built): Cash",
      "Card (choice · Product): Card",
    ]);
    const cash = await itemBelow(pay, "Cash");
    assert.deepEqual(await neededBy(cash), ["Pay (pipeline · Product): Cash"]);
  });

  it("goes from map to map by submaps, in both directions", async () => {
    const mill = await itemBelow(rootAt(0), "Mill");
    assert.deepEqual(await needs(mill), ["Flour (Product): mill"]);
    const flour = await itemBelow(mill, "Flour");
    assert.equal(flour.uri, `${FOLDER}mill.owm`);
    assert.deepEqual(await needs(flour), ["Stone (Product): Flour->Stone"]);
    assert.deepEqual(await neededBy(flour), ["Mill (submap · Product): mill"]);
    const stone = await itemBelow(flour, "Stone");
    assert.deepEqual(await neededBy(stone), ["Flour (Product): Flour->Stone"]);
  });

  it("finds its component again in a map that changed, and says so when it is gone", async () => {
    const root = rootAt(0);
    const moved = workspaceOf({ "shop.owm": `// new\n\n${SHOP}`, "mill.owm": MILL });
    const calls = await outgoingCalls(moved, root);
    assert.deepEqual(
      calls?.map(({ to }) => to.name),
      ["Pay", "Mill"],
    );
    assert.equal(await outgoingCalls(workspaceOf({ "shop.owm": "title none\n" }), root), undefined);
    assert.equal(await incomingCalls(workspaceOf({}), root), undefined);
  });

  it("bears items without data and with wrong data", async () => {
    const root = rootAt(0);
    for (const data of [undefined, null, 3, {}, { key: 7 }]) {
      assert.equal((await needs({ ...root, data }))?.length, 2);
    }
  });

  it("bears maps that lead to themselves and links that go round", async () => {
    const round = ["submap A [0.9, 0.5] url(self.owm)", "component B [0.5, 0.5]", "A->B", "B->A", ""].join(
      "\n",
    );
    const workspace = workspaceOf({ "self.owm": round });
    const [root] =
      prepareCallHierarchy(createSnapshot(`${FOLDER}self.owm`, 1, round), { line: 0, character: 8 }) ?? [];
    assert.ok(root);
    const below = await outgoingCalls(workspace, root);
    assert.ok(below?.some(({ to }) => to.name === "B"));
    assert.ok(await incomingCalls(workspace, root));
  });
});
