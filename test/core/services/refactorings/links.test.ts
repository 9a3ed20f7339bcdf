import assert from "node:assert/strict";
import { modelOf, offeredAt, refactored } from "../../../support/refactoring";

const NODES = ["component A [0.9, 0.5]", "component B [0.7, 0.5]", "component C [0.5, 0.5]"];
const HEAD = `${NODES.join("\n")}\n`;

describe("refactorings of links", () => {
  it("reverses a link, with its flow, its context and its comment", async () => {
    const { text } = await refactored(/^Reverse the link: 'B' needs 'A'$/, [
      ...NODES,
      "A +'5%'> B<|>; weekly // why",
      "B->C",
    ]);
    assert.equal(text, `${HEAD}B +'5%'> A; weekly // why\nB->C`);
  });

  it("reverses the link of a chain that the cursor is on", async () => {
    const { text } = await refactored(/^Reverse the link: 'C' needs 'B'$/, [...NODES, "A->B->C<|>"]);
    assert.equal(text, `${HEAD}A->B\nC->B`);
  });

  it("reverses nothing where no single link is meant", async () => {
    assert.deepEqual(await offeredAt(...NODES, "A<|->B", "B->|>C"), []);
    assert.deepEqual(await offeredAt(...NODES, "<|>// A->B"), []);
    assert.deepEqual(await offeredAt(...NODES, "A-><|>"), []);
  });

  it("splits a chain", async () => {
    const { text } = await refactored(/^Split the chain/, [...NODES, "  A->B -> C<|>; x // why"]);
    assert.equal(text, `${HEAD}  A->B; x // why\n  B -> C; x`);
    assert.deepEqual(modelOf(text), modelOf(`${HEAD}A->B; x\nB->C; x`));
  });

  it("splits all selected chains", async () => {
    const { text } = await refactored(/^Split 2 chains$/, [...NODES, "A-><|B->C", "A->C", "C->B->A|>"]);
    assert.equal(text, `${HEAD}A->B\nB->C\nA->C\nC->B\nB->A`);
  });
});
