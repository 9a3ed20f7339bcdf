import * as vscode from "vscode";
import { type WebviewBundle, webviewHtml } from "../webviewHtml";

/**
 * So long after VS Code was asked for a panel and its page, it has been told; ms. What is said goes through a few turns
 * of the event loop, packed by a thread beside. To make the panel takes ten times as long.
 */
const TOLD_AFTER = 20;

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
  // Drawing must not hold up what was asked of VS Code.
  await new Promise((resolve) => setTimeout(resolve, TOLD_AFTER));
  return bundle !== undefined;
}
