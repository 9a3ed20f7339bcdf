import * as vscode from "vscode";
import { type WebviewBundle, webviewHtml } from "../webviewHtml";

/**
 * Gives a preview its page, and resolves when VS Code was asked to load it: with true where what is posted from now on
 * waits for the page. VS Code keeps messages until a page is loaded; by then it listens, unless it waits for files.
 *
 * @param bundle what the page consists of; undefined when it could not be read
 */
export async function openPage(
  { webview }: vscode.WebviewPanel,
  extensionUri: vscode.Uri,
  bundle: WebviewBundle | undefined,
): Promise<boolean> {
  const page = { bundle: "preview", title: vscode.l10n.t("Wardley map") };
  webview.html = webviewHtml(webview, extensionUri, page, bundle);
  // What was asked of VS Code leaves at the end of this turn; drawing must not hold it up.
  await new Promise((resolve) => setTimeout(resolve, 0));
  return bundle !== undefined;
}
