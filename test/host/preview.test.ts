import assert from "node:assert/strict";
import * as vscode from "vscode";
import { openMap, removeMap } from "./openMap";

/** The webview tabs of the preview, wherever they are. */
function previewTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      (tab) =>
        tab.input instanceof vscode.TabInputWebview && tab.input.viewType.includes("mapwright.preview"),
    );
}

async function until(condition: () => boolean, what: string): Promise<void> {
  const end = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited too long for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe("preview commands", () => {
  it("open the preview in place and to the side, lock it, and close with their tab", async () => {
    const map = await openMap("preview-commands.owm", "title Tea\ncomponent Tea [0.5, 0.5]\n");
    await vscode.commands.executeCommand("mapwright.openPreviewToSide");
    await until(() => previewTabs().length === 1, "a preview");
    const [tab] = previewTabs();
    assert.match(tab?.label ?? "", /preview-commands\.owm/);
    assert.equal(vscode.window.tabGroups.all.length, 2);
    // Opening to the side leaves the text in focus; the lock is that of the active preview.
    await vscode.commands.executeCommand("workbench.action.focusSecondEditorGroup");
    await until(() => previewTabs()[0]?.isActive === true, "the preview to be active");
    await vscode.commands.executeCommand("mapwright.toggleLock");
    await until(() => /\[/.test(previewTabs()[0]?.label ?? ""), "the lock in the title");
    const [locked] = previewTabs();
    assert.ok(locked);
    await vscode.window.tabGroups.close(locked);
    await until(() => previewTabs().length === 0, "the preview to close");
    await removeMap(map);
  });

  it("are contributed with titles of the product", async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ["openPreview", "openPreviewToSide", "toggleLock", "restartServer", "showOutput"]) {
      assert.ok(commands.includes(`mapwright.${name}`), name);
    }
  });

  it("restart the server, which then answers again", async () => {
    const map = await openMap("restart.owm", "component Tea [0.5, 0.5]\n");
    await vscode.commands.executeCommand("mapwright.restartServer");
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      map.uri,
      map.at("Tea", 1),
    );
    assert.ok(hovers.length > 0);
    await removeMap(map);
  });
});
