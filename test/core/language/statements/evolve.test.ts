import assert from "node:assert/strict";
import type { EvolveStatement } from "#core/language/nodes";
import { parse } from "#core/language/parse";

/** Name, new name and target of the `evolve` on a line. */
function read(line: string) {
  const statement = parse(line).lines[0]?.statements[0] as EvolveStatement;
  assert.equal(statement.kind, "evolve");
  return [statement.name?.text, statement.newName?.text, statement.target?.value];
}

describe("evolve: a number right behind the arrow", () => {
  it("is the target when it has a decimal point, as the reference engine reads it", () => {
    assert.deepEqual(read("evolve A->0.6"), ["A", undefined, 0.6]);
    assert.deepEqual(read("evolve A -> .6"), ["A", undefined, 0.6]);
    assert.deepEqual(read('evolve "A B"->0.6'), ["A B", undefined, 0.6]);
  });

  it("is the new name when it is a whole number", () => {
    assert.deepEqual(read("evolve Windows->95"), ["Windows", "95", undefined]);
  });
});
