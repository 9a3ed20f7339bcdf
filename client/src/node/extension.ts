import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { SERVER_NODE_OPTIONS } from "#core/protocol/serverProcess";
import { activate as activateShared, type ExtensionApi } from "../activate";
import { runCommandLine } from "./commandLine";

/** Entry for the desktop and for remote hosts: the server runs on Node, spoken to over IPC. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server", "node.js").fsPath;
  const commandLine = vscode.Uri.joinPath(context.extensionUri, "dist", "cli.js").fsPath;
  return activateShared(context, {
    runCommandLine: (...run) => runCommandLine(commandLine, ...run),
    createClient: (options) =>
      new LanguageClient(
        "mapwright",
        "Mapwright",
        {
          run: { module, transport: TransportKind.ipc, options: { execArgv: [...SERVER_NODE_OPTIONS] } },
          debug: {
            module,
            transport: TransportKind.ipc,
            options: { execArgv: [...SERVER_NODE_OPTIONS, "--nolazy", "--inspect=0"] },
          },
        },
        options,
      ),
  });
}
