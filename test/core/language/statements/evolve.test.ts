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

describe("evolve: a target with something at its end", () => {
  it("is the number", () => {
    assert.deepEqual(read("evolve Barge 0.55."), ["Barge", undefined, 0.55]);
    assert.deepEqual(read("evolve Barge 0.55 ]"), ["Barge", undefined, 0.55]);
    assert.deepEqual(read("evolve Barge 0.55; by road; soon"), ["Barge", undefined, 0.55]);
    assert.deepEqual(read("evolve Barge 0.6label [10, 20]"), ["Barge", undefined, 0.6]);
  });
});

describe("evolve: a name in quotes", () => {
  it("keeps the numbers in it", () => {
    assert.deepEqual(read('evolve "Lock 0.9 (market)"'), ["Lock 0.9 (market)", undefined, undefined]);
    assert.deepEqual(read('evolve "Lock 0.3" 0.7'), ["Lock 0.3", undefined, 0.7]);
  });
});

describe("evolve: decorators and labels", () => {
  it("takes decorators behind words that are ignored", () => {
    const statement = parse("evolve Barge 0.8 label [10, 5] soon (buy)").lines[0]?.statements[0];
    assert.deepEqual(
      (statement as EvolveStatement).decorators.map(({ name }) => name),
      ["buy"],
    );
  });

  it("takes the decorators it knows from a group with others", () => {
    const statement = parse("evolve Barge->Ferry 0.58 (product, buy) label [26, -14]").lines[0]
      ?.statements[0] as EvolveStatement;
    assert.deepEqual(
      statement.decorators.map(({ name }) => name),
      ["buy"],
    );
    assert.equal(statement.label?.offset?.numbers[0]?.value, 26);
    assert.deepEqual(
      statement.problems.map(({ code }) => code),
      ["unknown-value"],
    );
  });

  it("says once that a label of words is ignored", () => {
    const statement = parse("evolve Barge 0.8 label rails take over (buy)").lines[0]?.statements[0];
    assert.deepEqual(
      (statement as EvolveStatement).problems.map(({ message }) => message),
      ["'label rails take over' is not part of the evolve and is ignored: remove it."],
    );
    assert.equal((statement as EvolveStatement).decorators.length, 1);
  });

  it("takes the first of two labels, and says so", () => {
    const statement = parse("evolve Barge 0.8 label [1, 2] label [3, 4]").lines[0]
      ?.statements[0] as EvolveStatement;
    assert.deepEqual(
      statement.label?.offset?.numbers.map(({ value }) => value),
      [1, 2],
    );
    assert.deepEqual(
      statement.problems.map(({ code }) => code),
      ["unexpected-text"],
    );
  });
});

describe("evolve: what stands around the target", () => {
  it("is part of the name in front of it, even words in parentheses", () => {
    assert.deepEqual(read("evolve Lock (market) 0.7"), ["Lock (market)", undefined, 0.7]);
    assert.deepEqual(read("evolve Lock 0.7 (market)"), ["Lock", undefined, 0.7]);
  });

  it("is not the target when it stands in brackets behind a number", () => {
    assert.deepEqual(read("evolve Barge 0.7 [0.1, 0.2]"), ["Barge", undefined, 0.7]);
    assert.deepEqual(read("evolve Barge [0.1, 0.2]"), ["Barge", undefined, 0.2]);
  });

  it("may be the word evolve, as in the documentation", () => {
    assert.deepEqual(read("evolve Narrow Boat evolve 0.8"), ["Narrow Boat", undefined, 0.8]);
    assert.deepEqual(read("evolve evolve 0.8"), ["evolve", undefined, 0.8]);
  });

  it("takes a per cent sign for what it says", () => {
    assert.deepEqual(read("evolve Barge 80%"), ["Barge", undefined, 0.8]);
    assert.deepEqual(read("evolve Barge 0.8%"), ["Barge", undefined, 0.8]);
  });
});
