import assert from "node:assert/strict";
import { unknownNames } from "#core/analysis/unknownNames";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

describe("unknownNames", () => {
  const map = buildMap(
    parse(
      [
        "component A [0.5, 0.5]",
        "A->X->B",
        "x->A",
        "evolve X 0.8",
        "pipeline Y [0.1, 0.2]",
        "buy Z",
        "A->",
      ].join("\n"),
    ),
  );
  const names = unknownNames(map);

  it("lists names by first use, with every use once", () => {
    assert.deepEqual(
      names.map(({ name, uses }) => [name, uses.map(({ kind, line }) => `${kind} ${line}`)]),
      [
        ["X", ["link 1", "link 2", "evolve 3"]],
        ["B", ["link 1"]],
        ["Y", ["pipeline 4"]],
        ["Z", ["method 5"]],
      ],
    );
  });

  it("knows the declared neighbours", () => {
    assert.deepEqual(
      names[0]?.needers.map((node) => node.name),
      ["A"],
    );
    assert.deepEqual(
      names[0]?.needs.map((node) => node.name),
      ["A"],
    );
    assert.deepEqual(names[1]?.needers, []);
  });
});
