import * as vscode from "vscode";
import { visibleEditor } from "../revealInEditor";

/**
 * Undoes or redoes the last change of a document by the editor's own history, which belongs to its editor: that gets
 * the focus for the moment, and the preview has it again afterwards.
 */
export async function takeBack(
  document: vscode.TextDocument,
  redo: boolean,
  panel: vscode.WebviewPanel,
): Promise<void> {
  const shown = visibleEditor(document);
  await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? otherColumn(panel),
    preserveFocus: false,
  });
  await vscode.commands.executeCommand(redo ? "redo" : "undo");
  panel.reveal(undefined, false);
}

/** A group that is not the preview's, so that the text does not cover the picture. */
function otherColumn(panel: vscode.WebviewPanel): vscode.ViewColumn {
  const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== panel.viewColumn);
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}
