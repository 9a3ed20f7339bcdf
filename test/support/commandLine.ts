/** Runs the command line as its users do: one bundled file in a process of its own. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import { bundles } from "../../build/bundles.mjs";
import { root } from "./paths";

/** What a run gave. */
export interface RunResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let bundled: string | undefined;

/** Path of the bundle, made from the sources on first use and removed when the tests end. */
export function bundledCommandLine(): string {
  if (bundled !== undefined) return bundled;
  const folder = temporaryFolder();
  bundled = path.join(folder, "cli.js");
  const bundle = bundles.find(({ entry }) => entry === "cli/src/main.ts");
  if (bundle === undefined) throw new Error("the command line is not among the bundles");
  const { banner, ...options } = bundle.options;
  buildSync({
    ...options,
    absWorkingDir: root,
    entryPoints: [bundle.entry],
    outfile: bundled,
    bundle: true,
    logLevel: "warning",
  });
  return bundled;
}

/** The environment variable that names a folder which is removed when all processes of a run have ended. */
const temporaryVariable = "MAPWRIGHT_TEST_TEMPORARY";

const folders: string[] = [];
process.once("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is removed when the tests end. */
export function temporaryFolder(): string {
  const parent = process.env[temporaryVariable] ?? os.tmpdir();
  const folder = mkdtempSync(path.join(parent, "mapwright-test-"));
  folders.push(folder);
  return folder;
}

/** A new folder with these files in it, by relative path. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** Starts `mapwright` with these arguments, and with variables on top of those of the tests. */
export function start(
  args: readonly string[],
  cwd: string = root,
  env: NodeJS.ProcessEnv = {},
): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [bundledCommandLine(), ...args], { cwd, env: { ...process.env, ...env } });
}

/** Runs `mapwright` to its end, with `input` as its standard input. */
export function run(
  args: readonly string[],
  { cwd = root, input = "" as string | Uint8Array, env = {} as NodeJS.ProcessEnv } = {},
): Promise<RunResult> {
  const child = start(args, cwd, env);
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}
