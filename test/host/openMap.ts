import assert from "node:assert/strict";
import * as vscode from "vscode";

/** A map in the workspace folder, open and understood by the language server. */
export interface HostMap {
  readonly document: vscode.TextDocument;
  readonly uri: vscode.Uri;
  /** The position of the n-th occurrence (from 0) of a text, plus some columns. */
  at(text: string, columns?: number, occurrence?: number): vscode.Position;
  /** Replaces the first occurrence of a text and waits for nothing. */
  replace(text: string, by: string): Promise<void>;
}

/** Writes a map, opens it in an editor, and activates the extension first: providers do not wait for that. */
export async function openMap(name: string, text: string): Promise<HostMap> {
  await vscode.extensions.getExtension("mapwright.mapwright")?.activate();
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  const offsetOf = (wanted: string, occurrence = 0): number => {
    let offset = document.getText().indexOf(wanted);
    for (let i = 0; i < occurrence; i++) offset = document.getText().indexOf(wanted, offset + 1);
    assert.ok(offset >= 0, `'${wanted}' is not in the map`);
    return offset;
  };
  return {
    document,
    uri,
    at: (wanted, columns = 0, occurrence = 0) => document.positionAt(offsetOf(wanted, occurrence) + columns),
    async replace(wanted, by) {
      const start = offsetOf(wanted);
      const range = new vscode.Range(document.positionAt(start), document.positionAt(start + wanted.length));
      assert.ok(await editor.edit((edit) => edit.replace(range, by)));
    },
  };
}

/** Closes every editor without a question and removes the map. */
export async function removeMap({ uri }: HostMap): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.files.revert");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  await vscode.workspace.fs.delete(uri);
}

/** The diagnostics of a document once they satisfy `wanted`; fails with what there was when that takes too long. */
export async function diagnosticsWhen(
  uri: vscode.Uri,
  wanted: (diagnostics: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const current = () => vscode.languages.getDiagnostics(uri);
  if (wanted(current())) return current();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      subscription.dispose();
      reject(new Error(`diagnostics stayed ${JSON.stringify(current().map((item) => item.message))}`));
    }, 20_000);
    const subscription = vscode.languages.onDidChangeDiagnostics(() => {
      if (!wanted(current())) return;
      clearTimeout(timer);
      subscription.dispose();
      resolve(current());
    });
  });
}

/** The id of the rule that made a diagnostic. */
export function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === "object" ? code.value : code);
}
