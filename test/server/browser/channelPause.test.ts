import assert from "node:assert/strict";
import { createChannelPause } from "#server/browser/channelPause";
import { ClosingChannel, closeChannels } from "../../support/channels";

describe("a pause in a worker", () => {
  const usual = globalThis.MessageChannel;

  before(() => {
    globalThis.MessageChannel = ClosingChannel;
  });
  after(() => {
    globalThis.MessageChannel = usual;
    closeChannels();
  });

  it("lets others have a turn, and ends in order", async () => {
    const pause = createChannelPause();
    const seen: string[] = [];
    await Promise.all([
      pause().then(() => seen.push("first")),
      pause().then(() => seen.push("second")),
      Promise.resolve().then(() => seen.push("microtask")),
    ]);
    assert.deepEqual(seen, ["microtask", "first", "second"]);
    let hadTurn = false;
    setImmediate(() => {
      hadTurn = true;
    });
    for (let rest = 0; rest < 10_000 && !hadTurn; rest++) await pause();
    assert.ok(hadTurn);
  });

  it("needs no timer", async () => {
    const pause = createChannelPause();
    const timer = globalThis.setTimeout;
    globalThis.setTimeout = (() => assert.fail("a timer")) as unknown as typeof timer;
    try {
      for (let rest = 0; rest < 100; rest++) await pause();
    } finally {
      globalThis.setTimeout = timer;
    }
  });
});
