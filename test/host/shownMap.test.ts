import assert from "node:assert/strict";
import * as vscode from "vscode";
import { MapDocuments } from "../../client/src/preview/mapDocuments";
import { ShownMap } from "../../client/src/preview/shownMap";
import { closeAll, eventually, fileUri, openMap } from "./support";

const TEXT = "component Tea [0.5, 0.5]\n";

describe("the map that a preview shows", () => {
  const log = vscode.window.createOutputChannel("Mapwright tests of maps", { log: true });
  const documents = new MapDocuments();
  const [here, there] = [fileUri("shown.owm"), fileUri("moved.owm")];
  let events: string[] = [];
  let map: ShownMap;

  beforeEach(async () => {
    await openMap("shown.owm", TEXT);
    map = new ShownMap(
      here,
      { documents, log },
      {
        turned: () => void events.push("turned"),
        moved: (from, to) => void events.push(`moved ${from.path} ${to.path}`),
        changed: () => void events.push("changed"),
        stood: () => void events.push("stood"),
      },
    );
    map.open();
    await eventually("the document", () => map.document);
    events = [];
  });

  afterEach(async () => {
    map.dispose();
    await closeAll();
    for (const uri of [here, there]) await vscode.workspace.fs.delete(uri).then(undefined, () => undefined);
  });

  after(() => {
    for (const each of [documents, log]) each.dispose();
  });

  const apply = async (make: (edit: vscode.WorkspaceEdit) => void) => {
    const edit = new vscode.WorkspaceEdit();
    make(edit);
    assert.ok(await vscode.workspace.applyEdit(edit));
  };

  const happened = (event: string) => eventually(event, () => events.includes(event));

  it("says when its text changes, and knows it", async () => {
    assert.equal(map.snapshot?.map.nodes.length, 1);
    await apply((edit) => edit.insert(here, new vscode.Position(0, 0), "component Cup [0.7, 0.5]\n"));
    await happened("changed");
    assert.equal(map.snapshot?.map.nodes.length, 2);
    assert.deepEqual(map.about(), { source: here.toString(), version: map.document?.version });
    await vscode.commands.executeCommand("workbench.action.files.revert");
  });

  it("follows its file to another name, and nothing is turned to twice", async () => {
    await apply((edit) => edit.renameFile(here, there));
    await happened(`moved ${here.path} ${there.path}`);
    await happened("changed");
    assert.equal(map.resource.toString(), there.toString());
    assert.equal(events.filter((event) => event === "turned").length, 1);
    events = [];
    map.show(there);
    assert.deepEqual(events, []);
  });

  it("keeps what it knows of a file that is deleted, until it is there again", async () => {
    await apply((edit) => edit.deleteFile(here));
    await eventually("the loss", () => map.loss === "deleted");
    assert.equal(map.snapshot?.map.nodes.length, 1);
    await vscode.workspace.fs.writeFile(here, new TextEncoder().encode(TEXT));
    await eventually("the file", () => map.loss === undefined);
    assert.ok(events.includes("stood"));
  });

  it("says when there is nothing to read, and turns back", async () => {
    map.show(fileUri("nowhere.owm"));
    await eventually("the loss", () => map.loss === "unreadable");
    assert.deepEqual([map.document, map.snapshot, events], [undefined, undefined, ["turned", "stood"]]);
    map.show(here);
    await eventually("the document", () => map.document);
    assert.equal(map.loss, undefined);
  });
});
