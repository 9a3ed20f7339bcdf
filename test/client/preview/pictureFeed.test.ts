import assert from "node:assert/strict";
import { PictureFeed } from "../../../client/src/preview/pictureFeed";

/** A document whose pictures are its texts, and a record of what was sent. */
function feedOf(document: { text: string | undefined }) {
  const sent: string[] = [];
  let drawn = 0;
  const feed = new PictureFeed<string>({
    draw: () => {
      drawn += 1;
      return document.text;
    },
    sendWhole: (picture, revision) => sent.push(`${revision}: ${picture}`),
    sendChanges: (before, picture, revision) => sent.push(`${revision}: ${before} -> ${picture}`),
  });
  return { feed, sent, drawings: () => drawn };
}

describe("picture feed", () => {
  it("sends nothing before the webview is there", () => {
    const { feed, sent, drawings } = feedOf({ text: "A" });
    feed.invalidate();
    assert.deepEqual(sent, []);
    assert.equal(drawings(), 0);
  });

  it("sends a whole picture first, then changes, each in the turn of the edit", () => {
    const document = { text: "A" };
    const { feed, sent } = feedOf(document);
    feed.start();
    assert.deepEqual(sent, ["1: A"]);
    feed.acknowledge(1);
    document.text = "AB";
    feed.invalidate();
    assert.deepEqual(sent, ["1: A", "2: A -> AB"]);
  });

  it("draws edits that arrive while one is under way once, in their newest form", () => {
    const document = { text: "A" };
    const { feed, sent, drawings } = feedOf(document);
    feed.start();
    for (const text of ["AB", "ABC", "ABCD"]) {
      document.text = text;
      feed.invalidate();
    }
    assert.equal(drawings(), 1);
    feed.acknowledge(1);
    assert.deepEqual(sent, ["1: A", "2: A -> ABCD"]);
    feed.acknowledge(2);
    assert.equal(sent.length, 2);
  });

  it("knows what a page should have seen, of which one that is loaded anew has seen nothing", () => {
    const { feed } = feedOf({ text: "A" });
    assert.deepEqual([feed.live, feed.shown], [false, 0]);
    feed.start();
    feed.acknowledge(1);
    feed.invalidate();
    assert.deepEqual([feed.live, feed.shown], [true, 2]);
    feed.stop();
    assert.deepEqual([feed.live, feed.shown], [false, 0]);
    feed.start();
    assert.deepEqual([feed.live, feed.shown], [true, 3]);
  });

  it("ignores an acknowledgement of an older picture", () => {
    const document = { text: "A" };
    const { feed, sent } = feedOf(document);
    feed.start();
    feed.acknowledge(1);
    document.text = "B";
    feed.invalidate();
    document.text = "C";
    feed.invalidate();
    feed.acknowledge(1);
    assert.equal(sent.length, 2);
    feed.acknowledge(2);
    assert.deepEqual(sent.at(-1), "3: B -> C");
  });

  it("sends all of it again when a change could not be drawn", () => {
    const document = { text: "A" };
    const { feed, sent } = feedOf(document);
    feed.start();
    feed.acknowledge(1);
    document.text = "B";
    feed.invalidate();
    feed.refuse(2);
    assert.deepEqual(sent.at(-1), "3: B");
    feed.refuse(2);
    assert.equal(sent.length, 3);
  });

  it("does not send a whole picture that was refused again until something changes", () => {
    const document = { text: "A" };
    const { feed, sent } = feedOf(document);
    feed.start();
    feed.refuse(1);
    assert.deepEqual(sent, ["1: A"]);
    document.text = "B";
    feed.invalidate();
    assert.deepEqual(sent, ["1: A", "2: B"]);
  });

  it("starts with a whole picture after the webview was hidden", () => {
    const document = { text: "A" };
    const { feed, sent } = feedOf(document);
    feed.start();
    feed.stop();
    document.text = "B";
    feed.invalidate();
    assert.equal(sent.length, 1);
    feed.start();
    assert.deepEqual(sent, ["1: A", "2: B"]);
  });

  it("waits for a document that is not read yet", () => {
    const document: { text: string | undefined } = { text: undefined };
    const { feed, sent } = feedOf(document);
    feed.start();
    assert.deepEqual(sent, []);
    document.text = "A";
    feed.invalidate();
    assert.deepEqual(sent, ["1: A"]);
  });
});
