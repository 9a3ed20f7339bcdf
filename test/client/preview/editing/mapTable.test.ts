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

  it("has choices below the component of their pipeline", () => {
    const table = rows(
      "component Power [0.4, 0.7]",
      "component Grid [0.2, 0.8]",
      "pipeline Power",
      "{",
      "component Solar [0.5]",
      "}",
      "component Bills [0.6, 0.6]",
      "pipeline Bills [0.4, 0.7]",
      "component Paper [0.57, 0.5]",
      "Solar->Grid",
    );
    assert.deepEqual(
      table.map(({ level, cells }) => [level, cells[0], cells[1]]),
      [
        [1, "Bills", "component"],
        [2, "Paper", "choice"],
        [1, "Power", "component"],
        [2, "Solar", "choice"],
        [3, "Grid", "component"],
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
