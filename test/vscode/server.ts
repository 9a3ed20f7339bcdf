/** Starts and ends a VS Code server on the loopback address, with nothing left behind. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import os from "node:os";
import path from "node:path";
import type { InstalledEdition } from "./install";
import { quietSettings } from "./settings";

/** What a run of the server is given. */
export interface ServerOptions {
  readonly installed: InstalledEdition;
  /** The extension's package; without it the workbench has the built-in extensions only. */
  readonly vsix?: string;
  /** Unpacked extensions, by the name of their folder (`publisher.name-version`): file name -> contents. */
  readonly helperExtensions?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** User settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Whether the workbench obeys a test driver: needed for tests in the extension host. Notifications are
   * silent with it.
   */
  readonly testDriver?: boolean;
}

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
  const { installed, vsix, helperExtensions = {}, settings = {}, testDriver = false } = options;
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
  const setSettings: VsCodeServer["setSettings"] = (changed) =>
    writeFileSync(path.join(userFolder, "settings.json"), JSON.stringify({ ...quietSettings, ...changed }));
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
    if (vsix) installVsix(installed, folders, vsix, env);
    addHelpers(path.join(folder, "extensions"), helperExtensions);
    const port = await freePort();
    const args = [
      installed.serverMain,
      ...["--host", "127.0.0.1", "--port", String(port)],
      ...["--without-connection-token", "--accept-server-license-terms"],
      ...["--disable-telemetry", "--disable-workspace-trust"],
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
      address: (opened, payload = []) =>
        `http://${authority}/?${new URLSearchParams({ folder: opened, payload: JSON.stringify(payload) })}`,
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

function installVsix(
  installed: InstalledEdition,
  folders: readonly string[],
  vsix: string,
  env: NodeJS.ProcessEnv,
): void {
  const args = [installed.serverMain, "--install-extension", vsix, "--force", ...folders];
  const { status, stdout, stderr } = spawnSync(installed.node, args, {
    env,
    encoding: "utf8",
    timeout: 60_000,
  });
  if (status !== 0) throw new Error(`The package could not be installed:\n${stdout}${stderr}`);
}

/**
 * Adds unpacked extensions. VS Code takes a folder that its `extensions.json` does not name for one that was
 * removed, so they are entered there when that file exists.
 */
function addHelpers(
  extensionsFolder: string,
  helpers: Readonly<Record<string, Readonly<Record<string, string>>>>,
): void {
  for (const [name, files] of Object.entries(helpers)) {
    const target = path.join(extensionsFolder, name);
    mkdirSync(target, { recursive: true });
    for (const [file, contents] of Object.entries(files)) writeFileSync(path.join(target, file), contents);
    enterInList(extensionsFolder, name);
  }
}

function enterInList(extensionsFolder: string, name: string): void {
  const list = path.join(extensionsFolder, "extensions.json");
  const entries: unknown = existsSync(list) ? JSON.parse(readFileSync(list, "utf8")) : undefined;
  if (!Array.isArray(entries)) return;
  const dash = name.lastIndexOf("-");
  const folder = path.join(extensionsFolder, name);
  entries.push({
    identifier: { id: name.slice(0, dash) },
    version: name.slice(dash + 1),
    location: { $mid: 1, path: folder, scheme: "file" },
    relativeLocation: name,
    metadata: {},
  });
  writeFileSync(list, JSON.stringify(entries));
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
