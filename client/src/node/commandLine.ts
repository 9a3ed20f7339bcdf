import { spawn } from "node:child_process";
import type * as vscode from "vscode";

/** Longest time a run may take, ms. */
const LIMIT = 120_000;

/**
 * Runs the extension's own command line and gives what it writes.
 *
 * @param module the bundle
 * @param input its standard input
 * @param folder where it runs; anywhere when undefined
 * @throws with the command's own message when it fails, takes too long or is cancelled
 */
export function runCommandLine(
  module: string,
  args: readonly string[],
  input: string,
  folder: string | undefined,
  cancelled?: vscode.CancellationToken,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // On the desktop the extension host's executable is the editor itself, which then behaves as Node.
    const env = { ...process.env, ELECTRON_RUN_AS_NODE: "1" };
    const child = spawn(process.execPath, [module, ...args], { cwd: folder, env, timeout: LIMIT });
    const written: Buffer[] = [];
    let complaint = "";
    child.stdout.on("data", (chunk: Buffer) => written.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString("utf8");
    });
    const listener = cancelled?.onCancellationRequested(() => child.kill());
    child.on("error", reject);
    child.on("close", (code) => {
      listener?.dispose();
      if (code === 0) resolve(Buffer.concat(written));
      else reject(new Error(complaint.trim() || `mapwright ${args[0]} ended with ${code ?? "a signal"}`));
    });
    // One that ends early does not read it; its exit code tells why.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
  });
}
