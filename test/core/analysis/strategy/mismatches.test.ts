import assert from "node:assert/strict";
import { analysed, components } from "./analysed";

function mismatchesOf(...lines: readonly string[]) {
  return analysed(lines).mismatches.map(
    ({ needed, severity, links }) =>
      `${needed.name} ${severity}: ${links.map(({ link, gap }) => `${link.from.name} ${gap.toFixed(2)}`).join(", ")}`,
  );
}

describe("mismatches", () => {
  it("are gaps of 0.30 and more, loud across two bands", () => {
    const places = components("A 0.8 0.75", "B 0.7 0.69", "Near 0.5 0.45", "Far 0.4 0.39", "Close 0.3 0.46");
    assert.deepEqual(mismatchesOf(...places, "A->Near", "B->Far", "A->Close"), [
      "Near information: A 0.30",
      "Far information: B 0.30",
    ]);
    assert.deepEqual(mismatchesOf(...places, "A->Far"), ["Far warning: A 0.36"]);
    // Also where a user is declared.
    assert.deepEqual(mismatchesOf("anchor User [0.9, 0.5]", ...places, "A->Far"), ["Far warning: A 0.36"]);
  });

  it("list a needer once, the widest gap first", () => {
    const lines = [
      ...components("A 0.8 0.95", "B 0.7 0.98", "X 0.4 0.65", "Y 0.3 0.1", "Z 0.3 0.2", "W 0.3 0.3"),
      ...["X", "Y", "Z", "W"].flatMap((name) => [`A->${name}`, `B->${name}`, `A->${name}; again`]),
    ];
    assert.deepEqual(mismatchesOf(...lines), ["X information: B 0.33, A 0.30"]);
  });

  it("say nothing of a pipeline and its own choices", () => {
    const choices = ["pipeline P", "{", "component Old [0.2]", "component New [0.3]", "}"];
    assert.deepEqual(mismatchesOf(...components("P 0.8 0.9"), ...choices, "P->Old"), []);
  });

  it("see a choice that is needed by itself as it is", () => {
    const choices = ["pipeline P", "{", "component Old [0.2]", "component New [0.8]", "}"];
    assert.deepEqual(mismatchesOf(...components("A 0.9 0.9", "P 0.8 0.5"), ...choices, "A->P", "A->Old"), [
      "Old warning: A 0.70",
    ]);
  });
});
