/// <reference lib="webworker" />
import * as vscode from "vscode";
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from "vscode-languageclient/browser";
import { activate as activateShared, type ExtensionApi } from "../activate";

/** Entry for the web-worker host (VS Code in the browser): the server runs in a worker of its own. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const script = vscode.Uri.joinPath(context.extensionUri, "dist", "server", "worker.js");
  return activateShared(context, {
    createClient: (options) =>
      new LanguageClient("mapwright", "Mapwright", () => startWorker(script), options),
  });
}

/**
 * A worker that runs a script of the extension. The script is read and handed over as text, because VS Code
 * starts no worker from the address of an extension that is installed on a remote machine; and the client gets
 * the two ends of the wire, because VS Code's `Worker` makes objects that are not its instances.
 */
async function startWorker(script: vscode.Uri): Promise<MessageTransports> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(script));
  const worker = new Worker(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
  return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
}
