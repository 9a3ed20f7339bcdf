/** What the tests in the extension host share. */
import * as vscode from "vscode";

/** Something the extension does must happen within this time, in milliseconds. */
const limit = 10_000;

/** Waits until a probe gives something other than undefined or false. */
export async function eventually<T>(
  what: string,
  probe: () => T | undefined | false | PromiseLike<T | undefined | false>,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`Waited ${limit / 1000} s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The address of a file in the workspace's folder. */
export function fileUri(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error("No folder is open.");
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Writes a map into the workspace's folder, starts the extension and shows the map in an editor. */
export async function openMap(name: string, text: string): Promise<vscode.TextDocument> {
  await vscode.extensions.getExtension("mapwright.mapwright")?.activate();
  await vscode.workspace.fs.writeFile(fileUri(name), new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(fileUri(name));
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  return document;
}

/** The tabs of previews: title and group. */
export function previewTabs(): { readonly label: string; readonly column: vscode.ViewColumn }[] {
  return vscode.window.tabGroups.all.flatMap((group) =>
    group.tabs
      .filter(
        ({ input }) =>
          input instanceof vscode.TabInputWebview && input.viewType.endsWith("mapwright.preview"),
      )
      .map(({ label }) => ({ label, column: group.viewColumn })),
  );
}

/** Closes everything that is open. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
