/** Starts and ends a VS Code server on the loopback address, with nothing left behind. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import type { InstalledEdition } from "./install";
import { quietSettings } from "./settings";

/** What a run of the server is given. */
export interface ServerOptions {
  readonly installed: InstalledEdition;
  /** Packages of extensions to install; without any, the workbench has the built-in extensions only. */
  readonly packages: readonly string[];
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Whether the workbench obeys a test driver: needed for tests in the extension host. Notifications are
   * silent with it.
   */
  readonly testDriver?: boolean;
  /** Whether folders are restricted until the user trusts them; nobody is asked when one opens. */
  readonly workspaceTrust?: boolean;
}

/** Settings under which folders are restricted without a question. */
const trustSettings = {
  "security.workspace.trust.enabled": true,
  "security.workspace.trust.startupPrompt": "never",
};

/** A running server. */
export interface VsCodeServer {
  /** `127.0.0.1:port`: the authority of every `vscode-remote:` URI. */
  readonly authority: string;
  /** The folder of this run; it is gone after `stop`. */
  readonly folder: string;
  /** The address of a workbench: a folder, and more in the workbench's payload. */
  address(folder: string, payload?: readonly (readonly [string, string])[]): string;
  /** The `vscode-remote:` URI of a file or folder. */
  uri(file: string): string;
  /** Replaces the user's settings; the workbench takes them over while it runs. */
  setSettings(settings: Readonly<Record<string, unknown>>): void;
  /** What the server printed. */
  log(): string;
  /** Ends the server with everything that it started, and removes its folder. */
  stop(): Promise<void>;
}

/** The server must answer within this time, in milliseconds. */
const startLimit = 60_000;

/** Starts a server in fresh folders and waits until it answers. */
export async function startServer(options: ServerOptions): Promise<VsCodeServer> {
  const { installed, packages, settings = {}, testDriver = false, workspaceTrust = false } = options;
  // Short, because the server leaves Unix sockets in it, whose paths may have about 100 characters.
  const folder = mkdtempSync(path.join(os.tmpdir(), "mw-"));
  const folders = [
    ...["--server-data-dir", path.join(folder, "server")],
    ...["--user-data-dir", path.join(folder, "user")],
    ...["--extensions-dir", path.join(folder, "extensions")],
  ];
  const userFolder = path.join(folder, "user/User");
  const temporary = path.join(folder, "t");
  for (const needed of [userFolder, temporary, path.join(folder, "extensions")]) {
    mkdirSync(needed, { recursive: true });
  }
  const basic = { ...quietSettings, ...(workspaceTrust && trustSettings) };
  const setSettings: VsCodeServer["setSettings"] = (changed) =>
    writeFileSync(path.join(userFolder, "settings.json"), JSON.stringify({ ...basic, ...changed }));
  const env = { ...cleanEnvironment(), TMPDIR: temporary, EXTENSIONS_GALLERY: "{}", ...options.env };
  let child: ChildProcess | undefined;
  let output = "";
  // When this process ends without `stop`, its server must not outlive it.
  const endAtOnce = () => {
    if (child?.pid !== undefined) signalGroup(child.pid, "SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  };
  const stop = async () => {
    process.off("exit", endAtOnce);
    if (child) await endGroup(child);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    setSettings(settings);
    if (packages.length > 0) installPackages(installed, folders, packages, env);
    const port = await freePort();
    const args = [
      installed.serverMain,
      ...["--host", "127.0.0.1", "--port", String(port)],
      ...["--without-connection-token", "--accept-server-license-terms"],
      "--disable-telemetry",
      ...(workspaceTrust ? [] : ["--disable-workspace-trust"]),
      ...(testDriver ? ["--enable-smoke-test-driver"] : []),
      ...folders,
    ];
    child = spawn(installed.node, args, { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
    process.once("exit", endAtOnce);
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    const authority = `127.0.0.1:${port}`;
    await untilItAnswers(`http://${authority}/`, child, () => output);
    const uri = (file: string) => `vscode-remote://${authority}${encodeURI(file)}`;
    return {
      authority,
      folder,
      uri,
      address: (opened, payload = []) => {
        const more = payload.length > 0 ? `&payload=${encodeURIComponent(JSON.stringify(payload))}` : "";
        return `http://${authority}/?folder=${encodeURI(opened)}${more}`;
      },
      setSettings,
      log: () => output,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The environment without what a surrounding VS Code put into it. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS)/.test(name),
  );
  return Object.fromEntries(entries);
}

function installPackages(
  installed: InstalledEdition,
  folders: readonly string[],
  packages: readonly string[],
  env: NodeJS.ProcessEnv,
): void {
  const wanted = packages.flatMap((file) => ["--install-extension", file]);
  const args = [installed.serverMain, ...wanted, "--force", ...folders];
  const { status, stdout, stderr } = spawnSync(installed.node, args, {
    env,
    encoding: "utf8",
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`The package could not be installed:\n${stdout}${stderr}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function untilItAnswers(address: string, child: ChildProcess, output: () => string): Promise<void> {
  const end = Date.now() + startLimit;
  while (Date.now() < end && child.exitCode === null) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
    if (answer?.status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The VS Code server did not start:\n${output()}`);
}

/** Ends a process group: first asked, then killed. */
async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once("exit", () => resolve());
  });
  signalGroup(child.pid, "SIGTERM");
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2_000))]);
  // The leader may be gone while the extension host, the watcher or a language server still run.
  signalGroup(child.pid, "SIGKILL");
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    if (process.platform === "win32") spawnSync("taskkill", ["/pid", String(pid), "/t", "/f"]);
    else process.kill(-pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}
