import * as vscode from "vscode";
import { visibleEditor } from "../revealInEditor";

/**
 * A command goes to what has the focus, which may still be the preview when the editor has just been shown: VS Code looks
 * four times a second whether a webview has it.
 */
const ATTEMPTS = 8;

/** ms between two attempts. */
const PAUSE = 60;

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
  const { version } = document;
  for (let attempt = 0; attempt < ATTEMPTS && document.version === version; attempt++) {
    if (attempt > 0) await new Promise((resolve) => setTimeout(resolve, PAUSE));
    await vscode.commands.executeCommand(redo ? "redo" : "undo");
  }
  panel.reveal(undefined, false);
}

/** A group that is not the preview's, so that the text does not cover the picture. */
function otherColumn(panel: vscode.WebviewPanel): vscode.ViewColumn {
  const other = vscode.window.tabGroups.all.find(({ viewColumn }) => viewColumn !== panel.viewColumn);
  return other?.viewColumn ?? vscode.ViewColumn.Beside;
}
