import assert from "node:assert/strict";
import { createTurns } from "#server/turns";

/** Turns with pauses that end when the test says so. */
function turnsByHand() {
  let pauses: (() => void)[] = [];
  const turns = createTurns(() => new Promise((resolve) => pauses.push(resolve)));
  const given: string[] = [];
  const settle = async () => {
    for (let i = 0; i < 10; i++) await Promise.resolve();
  };
  return {
    turns,
    given,
    work: (name: string, urgency: "soon" | "later") => {
      void turns.take(urgency).then(() => given.push(name));
    },
    pass: async () => {
      const ended = pauses;
      pauses = [];
      for (const end of ended) end();
      await settle();
    },
  };
}

describe("turns", () => {
  it("are given one by one, what is wanted soon before what may come later", async () => {
    const { given, work, pass } = turnsByHand();
    work("diagnostics", "later");
    work("more diagnostics", "later");
    work("colours", "soon");
    work("lenses", "soon");
    assert.deepEqual(given, []);
    await pass();
    assert.deepEqual(given, ["colours"]);
    await pass();
    assert.deepEqual(given, ["colours", "lenses"]);
    await pass();
    await pass();
    assert.deepEqual(given, ["colours", "lenses", "diagnostics", "more diagnostics"]);
    work("again", "later");
    await pass();
    assert.equal(given.at(-1), "again");
  });

  it("wait until no message has come in during a pause", async () => {
    const { turns, given, work, pass } = turnsByHand();
    work("diagnostics", "later");
    for (let message = 0; message < 5; message++) {
      turns.arrived();
      await pass();
      assert.deepEqual(given, []);
    }
    await pass();
    assert.deepEqual(given, ["diagnostics"]);
  });

  it("come even when messages never end", async () => {
    const { turns, given, work, pass } = turnsByHand();
    work("diagnostics", "later");
    for (let message = 0; message < 200 && given.length === 0; message++) {
      turns.arrived();
      await pass();
    }
    assert.deepEqual(given, ["diagnostics"]);
  });
});
