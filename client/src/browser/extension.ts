/// <reference lib="webworker" />
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { activate as activateShared } from "../activate";

/** Entry for the web-worker host (VS Code in the browser): the server runs in a worker of its own. */
export function activate(context: vscode.ExtensionContext): void {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server", "worker.js");
  activateShared(context, {
    createClient: (options) =>
      new LanguageClient("mapwright", "Mapwright", async () => new Worker(script.toString(true)), options),
  });
}
