import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import { startServer } from "../server";

/** Starts the server on the transport that the process's arguments name: `--node-ipc` or `--stdio`. */
export function startNodeServer(): void {
  startServer(createConnection(), { fileExists });
}

function fileExists(uri: string): boolean {
  try {
    return existsSync(fileURLToPath(uri));
  } catch {
    return false;
  }
}
