import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";
import { findingsOf } from "#core/services/findings";
import { createSnapshot } from "#core/services/snapshot";
import { valueChain } from "#core/templates/valueChain";

const loud = (text: string) =>
  findingsOf(createSnapshot("file:///new.owm", 1, text))
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ rule, message }) => `${rule.id}: ${message}`);

describe("a value chain from a list", () => {
  it("is anchor, components and links from the top down, the deeper the more evolved", () => {
    assert.equal(
      valueChain.build("Guest, Cup of tea, Hot water, Kettle"),
      `title Value chain

anchor Guest [0.95, 0.40]

component Cup of tea [0.67, 0.55]
component Hot water [0.38, 0.70]
component Kettle [0.10, 0.85]

Guest->Cup of tea
Cup of tea->Hot water
Hot water->Kettle
`,
    );
  });

  it("joins chains at the names they share, each below all that need it", () => {
    const text = valueChain.build(
      "Guest > Tea > Water > Power\nGuest > Cake > Oven > Power\nOven > Gas\nTea > Cup",
    );
    const map = buildMap(parse(text));
    assert.deepEqual(
      map.nodes.map(({ kind, name }) => `${kind} ${name}`),
      [
        "anchor Guest",
        "component Tea",
        "component Water",
        "component Power",
        "component Cake",
        "component Oven",
      ].concat("component Gas", "component Cup"),
    );
    assert.equal(map.dependencies.length, 8);
    for (const { from, to } of map.dependencies) {
      assert.ok(from && to && from.visibility > to.visibility, `${from?.name} above ${to?.name}`);
    }
    const places = map.nodes.map(({ visibility, evolution }) => `${visibility} ${evolution}`);
    assert.equal(new Set(places).size, places.length);
    assert.deepEqual(loud(text), []);
  });

  it("leaves out what would close a circle", () => {
    const map = buildMap(parse(valueChain.build("A > B > C\nC > A\nB > B")));
    assert.deepEqual(
      map.dependencies.map(({ from, to }) => `${from?.name}->${to?.name}`),
      ["A->B", "B->C"],
    );
  });

  it("writes names so that they are read back", () => {
    const names = ["Guest & sons", "Tea [hot]", "evolve me", "size 4", "a-b", "Straße 🚲", "{x}"];
    const text = valueChain.build(names.join(" > "));
    const map = buildMap(parse(text));
    assert.deepEqual(
      map.nodes.map(({ name }) => name),
      names,
    );
    assert.equal(map.dependencies.filter(({ from, to }) => from && to).length, names.length - 1);
    assert.deepEqual(loud(text), []);
  });

  it("stays on the map with as many names as there may be, and needs something to begin with", () => {
    const many = Array.from({ length: 400 }, (_, index) => `Guest > need ${index}`).join("\n");
    const { nodes } = buildMap(parse(valueChain.build(many)));
    assert.equal(nodes.length, 300);
    for (const { visibility, evolution } of nodes) {
      assert.ok(visibility > 0 && visibility < 1 && evolution > 0 && evolution < 1);
    }
    assert.equal(valueChain.build(""), "title Value chain\n");
    assert.equal(valueChain.build("Tea"), "title Value chain\n\ncomponent Tea [0.95, 0.40]\n");
  });
});
