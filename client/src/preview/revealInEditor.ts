import * as vscode from "vscode";

/**
 * Selects a range in an editor of the document and scrolls there only when it is out of sight: in the editor
 * that shows it, else in the group where it has a tab, else in the first group.
 *
 * @param options `beside` for a picture that is itself the editor of the document: its text is shown beside it, and
 * only when the focus is to go there
 */
export async function revealInEditor(
  document: vscode.TextDocument,
  range: vscode.Range,
  options: { readonly focus: boolean; readonly beside?: boolean },
): Promise<void> {
  const shown = visibleEditor(document);
  if (shown === undefined && options.beside && !options.focus) return;
  if (shown === undefined || options.focus) {
    const elsewhere = options.beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
    await vscode.window.showTextDocument(document.uri, {
      viewColumn: shown?.viewColumn ?? columnOfTab(document.uri) ?? elsewhere,
      preserveFocus: !options.focus,
      selection: range,
    });
    return;
  }
  shown.selection = new vscode.Selection(range.start, range.end);
  shown.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** An editor that shows the document now. */
export function visibleEditor(document: vscode.TextDocument): vscode.TextEditor | undefined {
  return vscode.window.visibleTextEditors.find(
    (editor) => editor.document.uri.toString() === document.uri.toString() && editor.viewColumn !== undefined,
  );
}

function columnOfTab(uri: vscode.Uri): vscode.ViewColumn | undefined {
  for (const group of vscode.window.tabGroups.all) {
    const holds = group.tabs.some(
      ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
    );
    if (holds) return group.viewColumn;
  }
  return undefined;
}
