import assert from "node:assert/strict";
import type { TextDocumentEdit, TextEdit } from "vscode-languageserver-types";
import { fileRename } from "#core/services/fileRename";
import { FULL_CLIENT } from "../../support/maps";
import { applyTextEdits } from "../../support/marked";
import { FOLDER, workspaceOf } from "../../support/workspaces";

/** The maps that change, by name, when files or folders are moved (`from -> to`). */
async function moved(
  maps: Readonly<Record<string, string>>,
  ...moves: readonly string[]
): Promise<Readonly<Record<string, string>>> {
  const files = moves.map((move) => {
    const [oldUri = "", newUri = ""] = move
      .split(" -> ")
      .map((name) => FOLDER + name.split("/").map(encodeURIComponent).join("/"));
    return { oldUri, newUri };
  });
  const edit = await fileRename(workspaceOf(maps), files, FULL_CLIENT);
  return Object.fromEntries(
    Object.entries(edit?.changes ?? {}).map(([uri, edits]) => {
      const name = uri.slice(FOLDER.length);
      return [name, applyTextEdits(maps[name] ?? "", edits)];
    }),
  );
}

describe("fileRename", () => {
  it("has the addresses of other maps follow a map", async () => {
    const maps = {
      "a.owm": "submap P [0.1, 0.1] url(plant)\nurl plant [power.owm]\nurl plant2 [./power.owm#L1]",
      "sub/b.owm": "submap P [0.1, 0.1] url(../power.owm) label [1, 2]",
      "c.owm": "url other [https://example.org/power.owm]",
      "power.owm": "component A [0.1, 0.1]",
    };
    assert.deepEqual(await moved(maps, "power.owm -> energy/new plant (1).owm"), {
      "a.owm":
        "submap P [0.1, 0.1] url(plant)\nurl plant [energy/new plant %281%29.owm]\nurl plant2 [./energy/new plant %281%29.owm#L1]",
      "sub/b.owm": "submap P [0.1, 0.1] url(../energy/new plant %281%29.owm) label [1, 2]",
    });
  });

  it("has a map's own addresses lead where they led when it moves itself", async () => {
    const maps = {
      "a.owm":
        "url x [power.owm]\nurl y [/root.owm]\nurl z [https://example.org]\nurl self [a.owm]\nurl pic [img/p.png]",
      "power.owm": "url back [./a.owm]",
    };
    assert.deepEqual(await moved(maps, "a.owm -> deep/er/a2.owm"), {
      "a.owm":
        "url x [../../power.owm]\nurl y [/root.owm]\nurl z [https://example.org]\nurl self [a2.owm]\nurl pic [../../img/p.png]",
      "power.owm": "url back [./deep/er/a2.owm]",
    });
  });

  it("follows folders, and leaves alone what moves together", async () => {
    const maps = {
      "top.owm": "url x [old/a.owm]\nurl y [old2/a.owm]",
      "old/a.owm": "url b [b.owm]\nurl top [../top.owm]\nurl deep [sub/c.owm]",
      "old/b.owm": "url a [./a.owm]",
      "old/sub/c.owm": "url a [../a.owm]\nurl top [../../top.owm]",
      "old2/a.owm": "",
    };
    assert.deepEqual(await moved(maps, "old -> new"), { "top.owm": "url x [new/a.owm]\nurl y [old2/a.owm]" });
    assert.deepEqual(await moved(maps, "old -> x/y/new"), {
      "top.owm": "url x [x/y/new/a.owm]\nurl y [old2/a.owm]",
      "old/a.owm": "url b [b.owm]\nurl top [../../../top.owm]\nurl deep [sub/c.owm]",
      "old/sub/c.owm": "url a [../a.owm]\nurl top [../../../../top.owm]",
    });
  });

  it("takes several moves at once, files that are no maps, and names that have to be encoded", async () => {
    const maps = {
      "a.owm": "url x [b.owm]\nurl y [img/p.png]\nurl z [100%25 größe.owm]\nurl w [50% #.owm]",
      "b.owm": "",
    };
    const moves = ["b.owm -> c.owm", "img/p.png -> p#1.png", "100% größe.owm -> 7%.owm"];
    assert.deepEqual(await moved(maps, ...moves), {
      "a.owm": "url x [c.owm]\nurl y [p%231.png]\nurl z [7%25.owm]\nurl w [50% #.owm]",
    });
    assert.deepEqual(await moved({ "a.owm": "url x [c%23%25.owm]" }, "a.owm -> n/a.owm"), {
      "a.owm": "url x [../c%23%25.owm]",
    });
  });

  it("changes nothing when nobody leads there", async () => {
    const maps = { "a.owm": "url x [b.owm]", "b.owm": "" };
    assert.equal(await fileRename(workspaceOf(maps), [], FULL_CLIENT), undefined);
    assert.deepEqual(await moved(maps, "z.owm -> y.owm"), {});
    // A map that moves together with what it leads to.
    assert.deepEqual(await moved(maps, "a.owm -> n/a.owm", "b.owm -> n/b.owm"), {});
  });

  it("names versions where the client looks at them", async () => {
    const workspace = workspaceOf({ "open.owm": "url x [b.owm]", "a.owm": "url x [b.owm]" });
    const files = [{ oldUri: `${FOLDER}b.owm`, newUri: `${FOLDER}c.owm` }];
    const edit = await fileRename(workspace, files, { ...FULL_CLIENT, documentChanges: true });
    const edits = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    assert.deepEqual(
      edits.map(({ textDocument, edits: all }) => [textDocument.version, (all[0] as TextEdit).newText]),
      [
        [null, "c.owm"],
        [3, "c.owm"],
      ],
    );
  });
});
