import assert from "node:assert/strict";
import { analysed, components, names } from "./analysed";

const singlePointsOf = (...lines: readonly string[]) =>
  analysed(lines).singlePoints.map(({ node, needers }) => `${node.name}: ${names(needers).join(", ")}`);

describe("single points of failure", () => {
  it("have three needers; ties by path share, then by name; at most two", () => {
    const lines = [
      ...components("anchor User 0.95 0.5", "A 0.8 0.5", "B 0.9 0.5", "C 0.6 0.5"),
      ...components("Z 0.3 0.5", "Y 0.3 0.5", "X 0.3 0.5", "Below 0.2 0.5", "Beside 0.2 0.5"),
      ...["User->A", "User->B", "User->C", "Z->Below", "Z->Beside"],
      ...["X", "Y", "Z"].flatMap((name) => ["A", "B", "C"].map((needer) => `${needer}->${name}`)),
    ];
    assert.deepEqual(singlePointsOf(...lines), ["Z: B, A, C", "X: B, A, C"]);
  });

  it("count a pipeline's choices as one needer", () => {
    const lines = [
      ...components("P 0.8 0.5", "B 0.7 0.5", "X 0.3 0.5"),
      "pipeline P",
      "{",
      "component Old [0.4]",
      "component New [0.6]",
      "}",
      ...["Old->X", "New->X", "B->X"],
    ];
    assert.deepEqual(singlePointsOf(...lines), []);
  });
});
