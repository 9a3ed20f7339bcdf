import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startServer } from "../server";
import { gitHistory } from "./git/gitHistory";
import { createGit } from "./git/runGit";
import { mapFiles } from "./mapFiles";
import { processConnection } from "./processConnection";

/** Starts the server on the transport that the process's arguments name: `--node-ipc` or `--stdio`. */
export function startNodeServer(): void {
  const pause = () => new Promise<void>((resolve) => setImmediate(resolve));
  startServer(processConnection(), { fileExists, files: mapFiles, history: gitHistory(createGit()), pause });
}

function fileExists(uri: string): boolean {
  try {
    return existsSync(fileURLToPath(uri));
  } catch {
    return false;
  }
}
