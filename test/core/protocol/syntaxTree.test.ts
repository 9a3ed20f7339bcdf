import assert from "node:assert/strict";
import { mapOfSyntaxTree, syntaxTreeUri } from "#core/protocol/syntaxTree";

describe("documents with syntax trees", () => {
  it("lead back to their map, whatever its address is", () => {
    for (const uri of [
      "file:///maps/tea.owm",
      "file:///maps/caf%C3%A9%20au%20lait.owm",
      "untitled:Untitled-1",
      "vscode-vfs://github/a/b/tea.owm?x=1&y=%3F#z",
    ]) {
      assert.equal(mapOfSyntaxTree(syntaxTreeUri(uri)), uri);
    }
    assert.match(syntaxTreeUri("file:///maps/tea.owm"), /^mapwright-syntax:\/tea\.owm\.txt\?/);
  });

  it("are none of other schemes, or without a map", () => {
    for (const uri of ["file:///a?b", "mapwright-syntax:/a", "mapwright-syntax:/a?%E0%A4%A", ""]) {
      assert.equal(mapOfSyntaxTree(uri), undefined, uri);
    }
  });
});
