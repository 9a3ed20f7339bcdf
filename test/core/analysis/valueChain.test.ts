import assert from "node:assert/strict";
import { linksOf, memberships, neighboursOf } from "#core/analysis/valueChain";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

const map = buildMap(
  parse(
    [
      "component A [0.8, 0.5]",
      "component B [0.6, 0.5]",
      "A->B",
      "B+>A",
      "A->A",
      "A->Nobody",
      "pipeline B",
      "{",
      "component C [0.3]",
      "component D [0.6]",
      "}",
    ].join("\n"),
  ),
);

describe("valueChain", () => {
  it("keeps links between two declared components", () => {
    assert.deepEqual(
      linksOf(map).map(({ from, to }) => `${from.name}${to.name}`),
      ["AB", "BA"],
    );
  });

  it("knows both directions", () => {
    const { needs, neededBy } = neighboursOf(map);
    assert.deepEqual(
      needs[0]?.map((link) => link.to.name),
      ["B"],
    );
    assert.deepEqual(
      neededBy[0]?.map((link) => link.from.name),
      ["B"],
    );
    assert.deepEqual(needs[2], []);
  });

  it("lists owners with their choices", () => {
    assert.deepEqual(
      [...memberships(map)].map(([owner, choice]) => `${owner.name}${choice.name}`),
      ["BC", "BD"],
    );
  });
});
