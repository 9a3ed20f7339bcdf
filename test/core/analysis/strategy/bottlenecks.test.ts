import assert from "node:assert/strict";
import { analysed, components } from "./analysed";

function bottlenecksOf(...lines: readonly string[]) {
  return analysed(lines).bottlenecks.map(({ node, score, severity, lagging, fanIn }) => ({
    name: node.name,
    score: Number(score.toFixed(2)),
    severity,
    lagging: lagging.map(({ needer }) => needer.name),
    fanIn,
  }));
}

const needers = components("A 0.8 0.9", "B 0.7 0.8", "C 0.6 0.45");

describe("bottlenecks", () => {
  it("sum up the gaps of needers that are at least 0.10 ahead", () => {
    assert.deepEqual(bottlenecksOf(...needers, ...components("X 0.3 0.4"), "A->X", "B->X", "C->X"), [
      { name: "X", score: 0.9, severity: "warning", lagging: ["A", "B"], fanIn: 3 },
    ]);
  });

  it("take needs of choices for those of their pipeline", () => {
    const lines = [
      ...components("anchor User 0.9 0.5", "P 0.8 0.9", "B 0.7 0.8", "X 0.3 0.4"),
      "pipeline P",
      "{",
      "component Old [0.5]",
      "component New [0.9]",
      "}",
      ...["Old->X", "New->X", "B->X"],
    ];
    assert.deepEqual(bottlenecksOf(...lines), [
      { name: "X", score: 0.9, severity: "warning", lagging: ["P", "B"], fanIn: 2 },
    ]);
  });

  describe("of which there are more than three", () => {
    const four = (...above: readonly string[]) =>
      bottlenecksOf(
        ...components("A 0.8 0.9", "B 0.7 0.9"),
        ...above,
        ...components("V 0.3 0.2", "W 0.3 0.3", "X 0.3 0.4", "Y 0.3 0.5"),
        ...["V", "W", "X", "Y"].flatMap((name) => [`A->${name}`, `B->${name}`]),
      ).map(({ name }) => name);

    it("are the worst three", () => assert.deepEqual(four(), ["V", "W", "X"]));

    it("give their place to the next when one is accepted on its own line", () => {
      assert.deepEqual(four("// @rule bottleneck off the law"), ["V", "W", "X", "Y"]);
    });

    it("keep it when another rule is silenced, or this one in the whole map", () => {
      assert.deepEqual(four("// @rule disconnected off"), ["V", "W", "X"]);
      assert.deepEqual(four("// @rule bottleneck"), ["V", "W", "X"]);
      const lines = [
        "// @rule bottleneck off",
        "",
        ...components("A 0.8 0.9", "B 0.7 0.9", "V 0.3 0.2"),
        "A->V",
        "B->V",
      ];
      assert.deepEqual(
        bottlenecksOf(...lines).map(({ name }) => name),
        ["V"],
      );
    });
  });

  it("break ties of the score by path share, then by name", () => {
    const lines = [
      ...components("anchor User 0.95 0.9", "A 0.8 0.9", "B 0.7 0.9"),
      ...components("Z 0.3 0.5", "Y 0.3 0.5", "X 0.3 0.5", "Deep1 0.2 0.9", "Deep2 0.2 0.9"),
      ...["User->A", "User->B"],
      ...["X", "Y", "Z"].flatMap((name) => [`A->${name}`, `B->${name}`]),
      ...["Z->Deep1", "Z->Deep2"],
    ];
    assert.deepEqual(
      bottlenecksOf(...lines).map(({ name }) => name),
      ["Z", "X", "Y"],
    );
  });

  it("are uncertain where needers may be users, as in no sketch and where anchors are declared", () => {
    const certain = (...lines: readonly string[]) => analysed(lines).bottlenecks[0]?.certain;
    const places = components("A 0.8 0.9", "B 0.75 0.9", "X 0.3 0.4");
    const links = ["A->X", "B->X"];
    const more = [...components("Y 0.2 0.4", "Z 0.1 0.4"), "X->Y", "Y->Z"];
    assert.equal(certain(...places, ...links), true);
    assert.equal(certain(...places, ...links, ...more), false);
    assert.equal(certain(...places, ...links, ...more, "anchor User [0.9, 0.5]"), true);
    // What moves, has choices or is sourced is no user.
    assert.equal(certain(...places, ...links, ...more, "evolve A 0.95"), false);
    assert.equal(certain(...places, ...links, ...more, "evolve A 0.95", "evolve B 0.95"), true);
    assert.equal(certain(...places, ...links, ...more, "buy A", "buy B"), true);
    // Those that are no users are enough by themselves.
    const others = [...components("C 0.6 0.9", "D 0.6 0.9"), "A->C", "A->D", "C->X", "D->X"];
    assert.equal(certain(...places, ...links, ...more, ...others), true);
  });

  it("add 0.2 for inertia and 1 for the author's word", () => {
    const score = (...lines: string[]) => bottlenecksOf(...needers, ...lines)[0]?.score;
    assert.equal(score("component X [0.3, 0.4] inertia", "A->X", "B->X"), 1.1);
    assert.equal(score("component X [0.3, 0.4]", "A->X; constrained by", "B->X"), 1.9);
    assert.equal(score("component X [0.3, 0.4]", "A->X; a Bottleneck"), 1.5);
    assert.equal(score("component X [0.3, 0.4]", "A->X; uses"), undefined);
  });

  it("listen to the author also where only an anchor needs it, and on links to choices", () => {
    const anchor = components("anchor User 0.9 0.5", "X 0.3 0.4");
    assert.deepEqual(
      bottlenecksOf(...anchor, "User->X; limited by").map(({ name, score }) => `${name} ${score}`),
      ["X 1"],
    );
    const choices = ["pipeline X", "{", "component Old [0.3]", "component New [0.4]", "}"];
    assert.deepEqual(
      bottlenecksOf(...anchor, ...choices, "User->Old; limited by").map(({ name }) => name),
      ["X"],
    );
    // Between choices of one pipeline it is no word on the pipeline.
    assert.deepEqual(bottlenecksOf(...anchor, ...choices, "User->X", "Old->New; limited by"), []);
  });

  it("follow the boundaries: what is Commodity is no bottleneck", () => {
    const lines = [...components("A 0.8 0.9", "B 0.7 0.9", "X 0.3 0.72"), "A->X", "B->X"];
    assert.deepEqual(bottlenecksOf(...lines), []);
    assert.equal(analysed(lines, [0.25, 0.5, 0.75]).bottlenecks.length, 1);
  });
});
