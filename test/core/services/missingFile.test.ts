import assert from "node:assert/strict";
import type { CreateFile, TextDocumentEdit } from "vscode-languageserver-types";
import type { ClientFeatures } from "#core/services/clientFeatures";
import { diagnostics } from "#core/services/diagnostics";
import { missingFileActions, starterMap } from "#core/services/missingFile";
import { createSnapshot } from "#core/services/snapshot";
import { FULL_CLIENT, MAP_URI, openMap } from "../../support/maps";

const CREATING: ClientFeatures = { ...FULL_CLIENT, documentChanges: true, createsFiles: true };

/** The actions at the cursor, where only `there.owm` exists. */
function actions(client: ClientFeatures, lines: readonly string[], only?: readonly string[]) {
  const { snapshot, cursor } = openMap(...lines);
  const outside = { fileExists: (name: string) => name === "there.owm" };
  return missingFileActions(
    snapshot,
    { start: cursor, end: cursor },
    {
      client,
      outside,
      only,
      diagnostics: diagnostics(snapshot, outside),
    },
  );
}

describe("missingFileActions", () => {
  const LINES = ["submap Water Works [0.1, 0.5] url(water)", "url water [sub/wa<|>ter.owm]"];

  it("create the map to which an address leads, with something to begin with", () => {
    const [action, ...others] = actions(CREATING, LINES);
    assert.equal(others.length, 0);
    assert.equal(action?.title, "Create the map 'sub/water.owm'");
    assert.deepEqual(
      action?.diagnostics?.map(({ code }) => code),
      ["unresolved-url"],
    );
    const [created, written] = (action?.edit?.documentChanges ?? []) as [CreateFile, TextDocumentEdit];
    assert.deepEqual([created.kind, created.uri], ["create", "file:///maps/sub/water.owm"]);
    assert.equal(written.textDocument.uri, "file:///maps/sub/water.owm");
    const [edit] = written.edits;
    assert.ok(edit && "newText" in edit);
    assert.match(edit.newText, /^title Water Works\n/);
  });

  it("stand at a submap's own reference, too", () => {
    const titles = actions(CREATING, ["submap S [0.1, 0.1] url(gone<|>.owm)"]).map(({ title }) => title);
    assert.deepEqual(titles, ["Create the map 'gone.owm'"]);
  });

  it("define a reference that nothing defines", () => {
    const [action, ...others] = actions(CREATING, ["submap Water Works [0.1, 0.5] url(wat<|>er)"]);
    assert.equal(others.length, 0);
    assert.equal(action?.title, "Create the map 'water.owm' and lead 'water' there");
    assert.deepEqual(
      action?.diagnostics?.map(({ code }) => code),
      ["unresolved-url"],
    );
    const changes = action?.edit?.documentChanges ?? [];
    const edits = changes.flatMap((change) => ("edits" in change ? change.edits : []));
    assert.deepEqual(
      edits.map((edit) => ("newText" in edit ? edit.newText.split("\n").slice(0, 2) : [])),
      [
        ["title Water Works", ""],
        ["", "url water [water.owm]"],
      ],
    );
    assert.deepEqual(actions(CREATING, ["submap S [0.1, 0.5] url(a?<|>b)"]), []);
    assert.deepEqual(actions(CREATING, ["submap S [0.1, 0.5] url(the<|>re)"]), []);
  });

  it("are not there for what exists, is no map, is not at the cursor, or nobody can create", () => {
    const none = (client: ClientFeatures, lines: readonly string[], only?: readonly string[]) =>
      assert.deepEqual(actions(client, lines, only), [], lines.join());
    none(CREATING, ["submap S [0.1, 0.1] url(there<|>.owm)"]);
    none(CREATING, ["submap S [0.1, 0.1] url(x)", "url x [pic<|>ture.png]"]);
    none(CREATING, ["submap S<|> [0.1, 0.1] url(gone.owm)"]);
    none(FULL_CLIENT, LINES);
    none(CREATING, LINES, ["refactor"]);
    const { snapshot, cursor } = openMap(...LINES);
    const unknown = { client: CREATING, outside: {}, diagnostics: [] };
    assert.deepEqual(missingFileActions(snapshot, { start: cursor, end: cursor }, unknown), []);
  });

  it("begin with a map in which nothing is wrong", () => {
    for (const name of ["Water Works", "User", "note", "a [b]", "two\nlines", 'say "hi"']) {
      const snapshot = createSnapshot(MAP_URI, 1, starterMap(name));
      const loud = diagnostics(snapshot).filter(({ severity }) => (severity ?? 1) < 3);
      assert.deepEqual(
        loud.map(({ message }) => message),
        [],
        name,
      );
      assert.equal(snapshot.map.dependencies[0]?.to, snapshot.map.nodes[1], name);
    }
  });
});
