import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, eventually, fileUri, openMap, previewTabs } from "./support";

/** Waits until the previews are exactly these: their titles, group by group. */
async function waitForPreviews(...labels: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(labels);
  const shown = () => JSON.stringify(previewTabs().map(({ label }) => label));
  await eventually(`the previews ${wanted}`, () => shown() === wanted);
}

describe("previews in their groups", () => {
  beforeEach(async () => {
    await closeAll();
    await openMap("bread.owm", "component Bread [0.5, 0.5]\n");
  });

  after(async () => {
    await closeAll();
    for (const name of ["bread.owm", "coffee.owm", "soup.owm"])
      await vscode.workspace.fs.delete(fileUri(name));
  });

  it("open in the map's group or beside it", async () => {
    await vscode.commands.executeCommand("mapwright.openPreviewToSide");
    await waitForPreviews("Preview bread.owm");
    assert.equal(previewTabs()[0]?.column, vscode.ViewColumn.Two);
    await vscode.commands.executeCommand("workbench.action.focusFirstEditorGroup");
    await vscode.commands.executeCommand("mapwright.openPreview");
    await waitForPreviews("Preview bread.owm", "Preview bread.owm");
    assert.deepEqual(
      previewTabs().map(({ column }) => column),
      [vscode.ViewColumn.One, vscode.ViewColumn.Two],
    );
  });

  it("leave the focus in the text when they open beside it", async () => {
    await vscode.commands.executeCommand("mapwright.openPreviewToSide");
    await waitForPreviews("Preview bread.owm");
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, fileUri("bread.owm").path);
  });

  it("open for a resource that a menu passes", async () => {
    const soup = new TextEncoder().encode("component Soup [0.5, 0.5]\n");
    await vscode.workspace.fs.writeFile(fileUri("soup.owm"), soup);
    await vscode.commands.executeCommand("mapwright.openPreview", fileUri("soup.owm"));
    await waitForPreviews("Preview soup.owm");
  });

  it("are used again in their group instead of opening another", async () => {
    await vscode.commands.executeCommand("mapwright.openPreviewToSide");
    await waitForPreviews("Preview bread.owm");
    await openMap("coffee.owm", "component Coffee [0.5, 0.5]\n");
    await waitForPreviews("Preview coffee.owm");
    await vscode.commands.executeCommand("mapwright.openPreviewToSide");
    await waitForPreviews("Preview coffee.owm");
  });

  it("stay with their map while they are locked, and another may follow beside them", async () => {
    await vscode.commands.executeCommand("mapwright.openPreviewToSide");
    await waitForPreviews("Preview bread.owm");
    await vscode.commands.executeCommand("workbench.action.focusSecondEditorGroup");
    await vscode.commands.executeCommand("mapwright.toggleLock");
    await waitForPreviews("[Preview] bread.owm");
    await openMap("coffee.owm", "component Coffee [0.5, 0.5]\n");
    await vscode.commands.executeCommand("mapwright.openPreviewToSide");
    await waitForPreviews("[Preview] bread.owm", "Preview coffee.owm");
  });

  it("stay when their file is closed", async () => {
    await vscode.commands.executeCommand("mapwright.openPreviewToSide");
    await waitForPreviews("Preview bread.owm");
    const texts = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputText);
    await vscode.window.tabGroups.close(texts);
    await waitForPreviews("Preview bread.owm");
  });

  it("open on a map that was never saved and on one that does not exist", async () => {
    await vscode.commands.executeCommand("mapwright.openPreview", fileUri("missing.owm"));
    await waitForPreviews("Preview missing.owm");
    const untitled = await vscode.workspace.openTextDocument({
      language: "wardley",
      content: "component A [0.5, 0.5]",
    });
    await vscode.window.showTextDocument(untitled, vscode.ViewColumn.Two);
    await waitForPreviews(`Preview ${untitled.uri.path}`);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });
});
