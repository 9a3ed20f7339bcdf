import assert from "node:assert/strict";
import { nodeSymbol, occurrencesOf } from "#core/analysis/parts/occurrences";
import { openMap } from "../../../support/maps";

/** The places of a symbol as "line:column use", an exclamation mark where it is declared. */
function places(symbol: string, ...lines: readonly string[]): readonly string[] {
  const found = occurrencesOf(openMap(...lines).snapshot.map).get(symbol) ?? [];
  return found.map(({ line, part, declares }) => {
    const use = part.role === "name" ? part.use : part.meaning;
    return `${line}:${part.start} ${use}${declares ? "!" : ""}`;
  });
}

describe("occurrences", () => {
  it("are found in file order, whatever the case", () => {
    assert.deepEqual(
      places(
        nodeSymbol("tea"),
        "Tea->Milk",
        "component TEA [0.5, 0.5]",
        "evolve tea->Chai 0.8",
        "Milk->Tea; Tea",
      ),
      ["0:0 linkEnd", "1:10 declaration!", "2:7 evolveSource", "3:6 linkEnd"],
    );
    assert.deepEqual(places(nodeSymbol("chai"), "evolve tea->Chai 0.8"), ["0:12 evolveName"]);
  });

  it("keep kinds of names apart", () => {
    const lines = [
      "component x [0.5, 0.5]",
      "url x [a]",
      "accelerator x [0.1, 0.1]",
      "annotation 1 [0.1, 0.1] x",
    ];
    assert.deepEqual(places("node:x", ...lines), ["0:10 declaration!"]);
    assert.deepEqual(places("url:x", ...lines), ["1:4 urlName!"]);
    assert.deepEqual(places("accelerator:x", ...lines), ["2:12 acceleratorName!"]);
    assert.deepEqual(places("annotation:1", ...lines), ["3:11 annotationNumber!"]);
  });

  it("include both components of a one-line block", () => {
    assert.deepEqual(places("node:a", "pipeline P { component A [0.3] }", "P->A"), [
      "0:23 declaration!",
      "1:3 linkEnd",
    ]);
  });
});
