import type { Connection } from "vscode-languageserver";

/** Where the server writes what happens; the client shows it in its output channel. */
export interface Log {
  error(message: string, cause?: unknown): void;
  warn(message: string): void;
  info(message: string): void;
}

/** A log that goes to the client as `window/logMessage`. */
export function connectionLog(connection: Pick<Connection, "console">): Log {
  return {
    error: (message, cause) => {
      connection.console.error(cause === undefined ? message : `${message}: ${describeError(cause)}`);
    },
    warn: (message) => connection.console.warn(message),
    info: (message) => connection.console.info(message),
  };
}

/** What was thrown, with its stack when it has one. */
function describeError(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
