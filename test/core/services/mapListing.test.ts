import assert from "node:assert/strict";
import { readMapListing } from "#core/protocol/mapListing";
import { listMaps } from "#core/services/mapListing";
import { FOLDER, workspaceOf } from "../../support/workspaces";

describe("the list of maps", () => {
  it("has one entry for each document, by address", () => {
    const { portfolio } = workspaceOf({
      "tea.owm": "title Tea Shop\nanchor Public [1, 1]\ncomponent Tea [0.5, 0.5]\ncomponent tea [0.5, 0.5]\n",
      "notes.md#10": "title Tenth\n",
      "notes.md#2": "title Second\ncomponent A [0.5, 0.5]",
      "notes.md#0": "component B [0.5, 0.5]",
      "empty.owm": "",
    });
    assert.deepEqual(listMaps(portfolio), [
      { uri: `${FOLDER}empty.owm`, titles: [""], names: 0 },
      { uri: `${FOLDER}notes.md`, titles: ["", "Second", "Tenth"], names: 2 },
      { uri: `${FOLDER}tea.owm`, titles: ["Tea Shop"], names: 2 },
    ]);
  });

  it("is told from other answers", () => {
    const documents = [{ uri: "a", titles: [], names: 0 }];
    assert.deepEqual(readMapListing({ state: "1", documents }), { state: "1", documents });
    for (const wrong of [null, {}, { state: 1, documents }, { state: "1", documents: [{ uri: "a" }] }, "x"]) {
      assert.equal(readMapListing(wrong), undefined);
    }
  });
});
