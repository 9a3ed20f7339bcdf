import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, eventually, fileUri, openMap } from "./support";

const VIEW_TYPE = "mapwright.mapCanvas";
const TEXT = "title Canvas\r\n\r\ncomponent Tea [0.5, 0.5]  // hot\r\n";

/** The canvases that are open: path and group. */
function canvases(): { readonly path: string; readonly column: vscode.ViewColumn }[] {
  return vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs.flatMap(({ input }) =>
      input instanceof vscode.TabInputCustom && input.viewType === VIEW_TYPE
        ? [{ path: input.uri.path, column: group.viewColumn }]
        : [],
    ),
  );
}

const activeInput = () => vscode.window.tabGroups.activeTabGroup.activeTab?.input;
const isCanvasActive = () => activeInput() instanceof vscode.TabInputCustom;
const isTextActive = () => activeInput() instanceof vscode.TabInputText;

/** Writes over a text of a document, as an operation on the picture does. */
async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  assert.ok(start >= 0, from);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  edit.replace(document.uri, range, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

const stored = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

describe("map canvas", () => {
  beforeEach(closeAll);

  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(fileUri("canvas.owm"));
  });

  it("takes the place of the text and gives it back", async () => {
    await openMap("canvas.owm", TEXT);
    assert.ok(isTextActive(), "text is what a map opens as");
    await vscode.commands.executeCommand("mapwright.openCanvas");
    await eventually("the canvas", isCanvasActive);
    assert.deepEqual(canvases(), [{ path: fileUri("canvas.owm").path, column: vscode.ViewColumn.One }]);
    assert.equal(vscode.window.tabGroups.activeTabGroup.tabs.length, 1);
    await vscode.commands.executeCommand("mapwright.openText");
    await eventually("the text", isTextActive);
    assert.equal(vscode.window.tabGroups.activeTabGroup.tabs.length, 1);
    assert.equal(vscode.window.activeTextEditor?.document.getText(), TEXT);
  });

  it("edits the document that text editors have: undone and saved by VS Code, byte for byte", async () => {
    const document = await openMap("canvas.owm", TEXT);
    await vscode.commands.executeCommand("mapwright.openCanvas", document.uri);
    await eventually("the canvas", isCanvasActive);
    await replace(document, "0.5]", "0.62]");
    assert.ok(document.isDirty);
    const tab = () => vscode.window.tabGroups.activeTabGroup.activeTab;
    await eventually("the mark of an unsaved document", () => tab()?.isDirty);
    await vscode.commands.executeCommand("undo");
    await eventually("the text as it was", () => document.getText() === TEXT);
    await eventually("no mark", () => tab()?.isDirty === false);
    await vscode.commands.executeCommand("redo");
    const changed = TEXT.replace("0.5]", "0.62]");
    await eventually("the edit again", () => document.getText() === changed);
    await vscode.commands.executeCommand("workbench.action.files.save");
    await eventually("the saved document", () => !document.isDirty);
    assert.equal(await stored(document.uri), changed);
  });

  it("shows one document in several editors", async () => {
    const document = await openMap("canvas.owm", TEXT);
    await vscode.commands.executeCommand("vscode.openWith", document.uri, VIEW_TYPE, {
      viewColumn: vscode.ViewColumn.Two,
    });
    await vscode.commands.executeCommand("vscode.openWith", document.uri, VIEW_TYPE, {
      viewColumn: vscode.ViewColumn.Three,
    });
    await eventually("two canvases", () => canvases().length === 2);
    assert.deepEqual(
      canvases().map(({ column }) => column),
      [vscode.ViewColumn.Two, vscode.ViewColumn.Three],
    );
    assert.equal(
      vscode.workspace.textDocuments.filter(({ uri }) => uri.path === document.uri.path).length,
      1,
    );
  });

  it("is the map that commands are about", async () => {
    const document = await openMap("canvas.owm", TEXT);
    await vscode.commands.executeCommand("mapwright.openCanvas");
    await eventually("the canvas", isCanvasActive);
    await vscode.commands.executeCommand("mapwright.openPreviewToSide");
    await eventually("its preview", () =>
      vscode.window.tabGroups.all.some((group) =>
        group.tabs.some(({ label }) => label === "Preview canvas.owm"),
      ),
    );
    assert.equal(document.getText(), TEXT);
  });

  it("opens maps that are not saved yet", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "wardley", content: TEXT });
    const original = document.getText();
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("mapwright.openCanvas");
    await eventually("the canvas", isCanvasActive);
    await replace(document, "0.5]", "0.62]");
    await vscode.commands.executeCommand("undo");
    await eventually("the text as it was", () => document.getText() === original);
    await vscode.commands.executeCommand("mapwright.openText");
    await eventually("the text", isTextActive);
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
});
