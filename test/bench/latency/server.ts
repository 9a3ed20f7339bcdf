/** The language server as other editors start it: the command line in a process of its own, over its streams. */
import { spawn } from "node:child_process";
import {
  createProtocolConnection,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { bundledCommandLine } from "../../support/commandLine";

/** A running server. */
export interface RunningServer {
  readonly connection: ProtocolConnection;
  stop(): Promise<void>;
}

/** Starts a server for a client that shows everything. */
export async function startServer(): Promise<RunningServer> {
  const child = spawn(process.execPath, [bundledCommandLine(), "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  const { stdin, stdout } = child;
  const connection = createProtocolConnection(
    new StreamMessageReader(stdout),
    new StreamMessageWriter(stdin),
  );
  connection.onUnhandledNotification(() => undefined);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: null,
    capabilities: {
      textDocument: {
        diagnostic: {},
        hover: { contentFormat: ["markdown"] },
        completion: { completionItem: { snippetSupport: true } },
        semanticTokens: {
          requests: { full: { delta: true } },
          tokenTypes: [],
          tokenModifiers: [],
          formats: ["relative"],
        },
      },
    },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      await ended;
      connection.dispose();
    },
  };
}
