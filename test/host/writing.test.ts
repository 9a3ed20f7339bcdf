import assert from "node:assert/strict";
import * as vscode from "vscode";
import { gesture, MOVED, refuses, TEXT, takes } from "./gestures";
import { MemoryFiles } from "./memoryFiles";
import { closeAll, eventually, fileUri } from "./support";

describe("gestures on the canvas of a map that", () => {
  const files = () => vscode.workspace.getConfiguration("files");
  const map = fileUri("written.owm");
  const memory = new MemoryFiles("mapwright-memory", { isReadonly: false });
  const museum = new MemoryFiles("mapwright-museum", { isReadonly: true });

  before(() => vscode.workspace.fs.writeFile(map, new TextEncoder().encode(TEXT)));
  afterEach(closeAll);

  after(async () => {
    await files().update("readonlyInclude", undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(map);
    for (const each of [memory, museum]) each.dispose();
  });

  it("settings mark as read-only are refused, until they do so no more", async () => {
    const mark = (marks: object | undefined) =>
      files().update("readonlyInclude", marks, vscode.ConfigurationTarget.Workspace);
    await mark({ "**/written.owm": true });
    await refuses(map);
    await mark(undefined);
    await takes(await vscode.workspace.openTextDocument(map));
  });

  it("a program provides are refused", async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider("mapwright-provided", {
      provideTextDocumentContent: () => TEXT,
    });
    try {
      await refuses(vscode.Uri.from({ scheme: "mapwright-provided", path: "/provided.owm" }));
    } finally {
      provider.dispose();
    }
  });

  it("lies on a file system that takes nothing are refused", async () => {
    await refuses(museum.put("old.owm", TEXT));
    assert.equal(museum.writes, 0);
  });

  it("was never saved are taken, and taken back", async () => {
    await takes(await vscode.workspace.openTextDocument({ language: "wardley", content: TEXT }));
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("lies on no disk are taken, taken back, and saved", async () => {
    const uri = memory.put("virtual.owm", TEXT);
    const document = await vscode.workspace.openTextDocument(uri);
    await takes(document);
    assert.equal((await gesture(document)).refusal, null);
    assert.ok(await document.save());
    assert.equal(memory.text(uri), MOVED);
  });

  it("lies on no disk are those of a map that the server knows and the canvas opens", async () => {
    await vscode.extensions.getExtension("mapwright.mapwright")?.activate();
    const uri = memory.put("known.owm", TEXT);
    await vscode.commands.executeCommand("vscode.openWith", uri, "mapwright.mapCanvas");
    const input = () => vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    await eventually("the canvas", () => input() instanceof vscode.TabInputCustom);
    const hovers = await eventually("a hover", async () => {
      const given = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        uri,
        new vscode.Position(0, 11),
      );
      return given.length > 0 && given;
    });
    assert.ok(hovers.length > 0);
  });
});
