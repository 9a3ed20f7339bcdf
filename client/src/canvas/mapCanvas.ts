import * as vscode from "vscode";
import { MAP_CANVAS_VIEW_TYPE } from "../identity";
import type { PreviewManager } from "../preview/previewManager";

/**
 * "Open With… → Map Canvas": a map's picture as the editor of its document. The document is the one that text editors
 * have, so that VS Code saves it, undoes its edits and compares it with earlier ones as text; the picture is a
 * preview's, bound to this document.
 */
export function registerMapCanvas(previews: PreviewManager): vscode.Disposable {
  return vscode.window.registerCustomEditorProvider(
    MAP_CANVAS_VIEW_TYPE,
    {
      resolveCustomTextEditor: (document: vscode.TextDocument, panel: vscode.WebviewPanel) =>
        previews.adoptEditor(document, panel),
    },
    { supportsMultipleEditorsPerDocument: true, webviewOptions: { enableFindWidget: false } },
  );
}
