import assert from "node:assert/strict";
import { createNearbyFiles } from "#server/nearbyFiles";

const pause = () => Promise.resolve();

describe("createNearbyFiles", () => {
  const asked: string[] = [];
  const fileExists = (uri: string) => {
    asked.push(uri);
    return uri.endsWith("/here.owm");
  };

  it("looks beside the document", () => {
    const check = createNearbyFiles({ fileExists, pause }).of("file:///maps/tea.owm");
    assert.deepEqual(
      [check?.("here.owm"), check?.("../gone.owm"), check?.("sub\\here.owm")],
      [true, false, true],
    );
    assert.deepEqual(asked, ["file:///maps/here.owm", "file:///gone.owm", "file:///maps/sub/here.owm"]);
  });

  it("does not know where there is no file system, or no file", () => {
    assert.equal(createNearbyFiles({ pause }).of("file:///maps/tea.owm"), undefined);
    assert.equal(createNearbyFiles({ fileExists, pause }).of("untitled:Untitled-1"), undefined);
    assert.equal(createNearbyFiles({ fileExists, pause }).of("file:///maps/tea.owm")?.("http://"), undefined);
  });

  it("keeps its check until files come or go", () => {
    const nearby = createNearbyFiles({ fileExists, pause });
    const check = nearby.of("file:///a.owm");
    assert.equal(nearby.of("file:///a.owm"), check);
    nearby.refresh();
    assert.notEqual(nearby.of("file:///a.owm"), check);
  });
});
