import assert from "node:assert/strict";
import { parse } from "#core/language/parse";
import { buildMap } from "#core/model/buildMap";

const inferred = (...lines: string[]) =>
  buildMap(
    parse(["component P [0.60, 0.50]", "pipeline P [0.30, 0.70]", ...lines].join("\n")),
  ).pipelines[0]?.inferredChildren.map((node) => node.name);

describe("pipelines", () => {
  it("infer as choices what stands 0.01 to 0.03 below their owner inside the range", () => {
    assert.deepEqual(
      inferred("component A [0.58, 0.40]", "component B [0.57, 0.72]", "component C [0.59, 0.28]"),
      ["A", "B", "C"],
    );
  });

  it("infer nothing outside that window", () => {
    assert.deepEqual(
      inferred(
        "component A [0.56, 0.40]",
        "component B [0.60, 0.40]",
        "component C [0.58, 0.73]",
        "anchor D [0.58, 0.5]",
        "component E",
      ),
      [],
    );
  });

  it("of the same height take a choice by their owners' names, in whatever order they stand", () => {
    const owners = [
      "component P [0.6, 0.5]",
      "pipeline P [0.3, 0.7]",
      "component O [0.6, 0.4]",
      "pipeline O [0.3, 0.7]",
    ];
    for (const lines of [owners, owners.toReversed()]) {
      const map = buildMap(parse(["component A [0.58, 0.4]", ...lines].join("\n")));
      assert.equal(map.nodes[0]?.choiceOf?.owner?.name, "O");
    }
  });

  it("with a block have only its components", () => {
    const map = buildMap(
      parse("component P [0.6, 0.5]\npipeline P\n{\n  component A [0.2]\n}\ncomponent B [0.58, 0.2]"),
    );
    assert.deepEqual(
      map.pipelines[0]?.children.map((node) => node.name),
      ["A"],
    );
    assert.deepEqual(map.pipelines[0]?.inferredChildren, []);
    assert.equal(map.nodes.find((node) => node.name === "A")?.visibility, 0.6);
    assert.equal(map.nodes.find((node) => node.name === "B")?.choiceOf, undefined);
  });

  it("of one owner each have their own box; the owner knows the first", () => {
    const map = buildMap(
      parse(
        "component P [0.6, 0.5]\npipeline P\n{\ncomponent A [0.2]\n}\npipeline P\n{\ncomponent B [0.8]\n}",
      ),
    );
    assert.equal(map.pipelines.length, 2);
    assert.equal(map.nodes[0]?.pipeline, map.pipelines[0]);
    assert.equal(map.nodes.find((node) => node.name === "B")?.childOf, map.pipelines[1]);
  });

  it("of one owner count as its own by what is drawn, whichever line comes first", () => {
    for (const lines of [
      ["pipeline P", "pipeline P [0.3, 0.7]"],
      ["pipeline P [0.3, 0.7]", "pipeline P"],
    ]) {
      const map = buildMap(parse(["component P [0.6, 0.5]", ...lines].join("\n")));
      assert.deepEqual(map.nodes[0]?.pipeline?.range, { start: 0.3, end: 0.7 });
    }
  });

  it("without range and children are hidden", () => {
    assert.equal(buildMap(parse("component P [0.6, 0.5]\npipeline P")).pipelines[0]?.range, undefined);
  });
});
