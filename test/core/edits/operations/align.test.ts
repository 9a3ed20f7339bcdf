import assert from "node:assert/strict";
import { edited, lines, refusal } from "../edited";

const MAP = lines(
  "component A [0.80, 0.20]",
  "component B [0.61, 0.3]",
  "note N [0.5, 0.9]",
  "component C [0.40, 0.8]",
);

describe("aligning and distributing", () => {
  it("puts all on the height or the evolution of the first", () => {
    const elements = ["component:b", "component:a", "note:n"];
    assert.equal(
      edited(MAP, { op: "align", elements, axis: "visibility" }),
      MAP.replace("[0.80,", "[0.61,").replace("[0.5,", "[0.61,"),
    );
    assert.equal(
      edited(MAP, { op: "align", elements, axis: "evolution" }),
      MAP.replace("0.20]", "0.30]").replace("0.9]", "0.3]"),
    );
  });

  it("spaces all evenly between the outermost two", () => {
    const elements = ["component:a", "component:b", "note:n", "component:c"];
    assert.equal(
      edited(MAP, { op: "distribute", elements, axis: "visibility" }),
      MAP.replace("[0.61,", "[0.67,").replace("[0.5,", "[0.53,"),
    );
  });

  it("needs two or three elements", () => {
    assert.match(
      refusal(MAP, { op: "align", elements: ["component:a", "component:a"], axis: "evolution" }),
      /two/,
    );
    assert.match(
      refusal(MAP, { op: "distribute", elements: ["component:a", "component:b"], axis: "evolution" }),
      /three/,
    );
  });
});
