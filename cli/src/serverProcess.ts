import { spawn } from "node:child_process";
import { constants } from "node:os";
import { SERVER_NODE_OPTIONS } from "#core/protocol/serverProcess";

/** Ends the server as well when they end this process. */
const ENDING = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Whether this process was started with the options that the language server's process should have. */
export function isServerProcess(): boolean {
  return SERVER_NODE_OPTIONS.every((option) => process.execArgv.includes(option));
}

/**
 * Runs this very command line again in a process with the server's options, which Node takes only at its start. That
 * process has the same standard streams, so that nothing that goes through them takes longer, and ends with this one.
 *
 * @returns its exit code
 * @throws when it cannot be started
 */
export function runAsServerProcess(): Promise<number> {
  const options = [...SERVER_NODE_OPTIONS, ...process.execArgv];
  const child = spawn(process.execPath, [...options, ...process.argv.slice(1)], {
    // The channel says nothing; it breaks off when this process is killed.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    windowsHide: true,
  });
  for (const signal of ENDING) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}

/** Ends a server's process with the one that started it. */
export function endWithStarter(): void {
  process.once("disconnect", () => process.exit(1));
  process.channel?.unref();
}
