import assert from "node:assert/strict";
import { mapTable } from "../../../../client/src/preview/editing/mapTable";
import { drawPicture } from "../../../../client/src/preview/picture";
import { openMap } from "../../../support/maps";

function rows(...lines: readonly string[]) {
  return mapTable(drawPicture(openMap(...lines).snapshot, "vscode-light", []));
}

describe("the map in words", () => {
  it("walks the value chain, each element once, with what it needs and what needs it", () => {
    const table = rows(
      "component Kettle [0.4, 0.35]",
      "component Cup [0.7, 0.6]",
      "anchor User [0.9, 0.5]",
      "component Alone [0.2, 0.9]",
      "User->Cup",
      "Cup->Kettle",
      "User->Kettle",
    );
    assert.deepEqual(
      table.map(({ id, level, cells }) => [id, level, ...cells]),
      [
        ["anchor:user", 1, "User", "anchor", "", "0.90", "0.50", "Cup, Kettle", ""],
        ["component:cup", 2, "Cup", "component", "Product", "0.70", "0.60", "Kettle", "User"],
        ["component:kettle", 3, "Kettle", "component", "Custom Built", "0.40", "0.35", "", "Cup, User"],
        ["component:alone", 1, "Alone", "component", "Commodity", "0.20", "0.90", "", ""],
      ],
    );
  });

  it("ends on circles, and takes every element in", () => {
    const table = rows("component A [0.4, 0.3]", "component B [0.5, 0.3]", "A->B", "B->A", "B->B");
    assert.deepEqual(
      table.map(({ cells }) => cells[0]),
      ["B", "A"],
    );
  });
});
