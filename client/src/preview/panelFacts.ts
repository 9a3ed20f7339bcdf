import * as vscode from "vscode";
import { fileName, sideName } from "../compare/mapSide";

/** What the tab of a preview says; of a revision that VS Code's Git extension shows, which one it is. */
export function titleOf(uri: vscode.Uri, locked: boolean): string {
  const name = stagedOrCommitted(uri) ? vscode.l10n.t("{0} (Git)", fileName(uri)) : sideName(uri);
  return locked ? vscode.l10n.t("[Preview] {0}", name) : vscode.l10n.t("Preview {0}", name);
}

/** The editor whose cursor counts: the active one, else any that shows the document. */
export function editorOf(document: vscode.TextDocument): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor?.document === document) return activeTextEditor;
  return visibleTextEditors.find((editor) => editor.document === document);
}

/** The icon of a preview's tab. */
export function iconIn(extensionUri: vscode.Uri): { readonly light: vscode.Uri; readonly dark: vscode.Uri } {
  return {
    light: vscode.Uri.joinPath(extensionUri, "media", "preview-light.svg"),
    dark: vscode.Uri.joinPath(extensionUri, "media", "preview-dark.svg"),
  };
}

/** Git's extension has a name for what is staged, or committed where nothing is; which of the two it is, it keeps. */
function stagedOrCommitted({ scheme, query }: vscode.Uri): boolean {
  return scheme === "git" && query.includes('"ref":"~"');
}
