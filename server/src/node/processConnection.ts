import { Console } from "node:console";
import { type Connection, createConnection, type MessageReader } from "vscode-languageserver/node";
import { StreamWriter } from "./streamWriter";

/** The connection on the transport that the process's arguments name: `--node-ipc` or `--stdio`. */
export function processConnection(): Connection {
  if (!process.argv.includes("--stdio")) return createConnection();
  // Whatever is printed by mistake is not to stand between the messages.
  globalThis.console = new Console(process.stderr);
  // The library takes a stream here as well, and ends the process with it.
  const input = process.stdin as unknown as MessageReader;
  return createConnection(input, new StreamWriter(process.stdout));
}
