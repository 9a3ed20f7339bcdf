import assert from "node:assert/strict";
import { createNearbyFiles } from "#server/nearbyFiles";

const unknown = () => undefined;
const pause = () => Promise.resolve();

describe("createNearbyFiles", () => {
  const asked: string[] = [];
  const fileExists = (uri: string) => {
    asked.push(uri);
    return uri.endsWith("/here.owm");
  };

  it("looks beside the document", () => {
    const check = createNearbyFiles({ fileExists, pause }, unknown).of("file:///maps/tea.owm");
    assert.deepEqual(
      [check?.("here.owm"), check?.("../gone.owm"), check?.("sub\\here.owm")],
      [true, false, true],
    );
    assert.deepEqual(asked, ["file:///maps/here.owm", "file:///gone.owm", "file:///maps/sub/here.owm"]);
  });

  it("goes by the maps of the workspace where there is no file system", () => {
    const stored = "vscode-vfs://github/x/maps/gr%C3%B6%C3%9Fe.owm";
    const has = (uri: string) => (uri.endsWith(".owm") ? uri === stored : undefined);
    const check = createNearbyFiles({ pause }, has).of("vscode-vfs://github/x/maps/tea.owm");
    assert.deepEqual(
      [check?.("größe.owm"), check?.("./gr%C3%B6ße.owm#L3"), check?.("../größe.owm"), check?.("a.png")],
      [true, true, false, undefined],
    );
  });

  it("does not know where nobody does, for maps in no folder, and for addresses of the web", () => {
    assert.equal(createNearbyFiles({ pause }, unknown).of("file:///maps/tea.owm")?.("a.owm"), undefined);
    const nearby = createNearbyFiles({ fileExists, pause }, () => false);
    assert.equal(nearby.of("untitled:Untitled-1")?.("a.owm"), undefined);
    assert.equal(nearby.of("file:///maps/tea.owm")?.("http://"), undefined);
  });

  it("keeps its check until files come or go", () => {
    const nearby = createNearbyFiles({ fileExists, pause }, unknown);
    const check = nearby.of("file:///a.owm");
    assert.equal(nearby.of("file:///a.owm"), check);
    nearby.refresh();
    assert.notEqual(nearby.of("file:///a.owm"), check);
  });
});
