/** The desktop VS Code, for `npm start`: on folders of its own, so that the user's VS Code stays as it is. */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { run } from "./run.mjs";

/** A window without first-run pages, for folders that live as long as the start. */
const settings = {
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** The editor gets this long to end by itself, in milliseconds. */
const endLimit = 5_000;

/**
 * Whether a desktop VS Code can be started from here: `code` is on PATH and means one with a window on this
 * machine, which is not so in a terminal of a remote window, without a display, or as root.
 */
export function hasDesktopCode() {
  const names = process.platform === "win32" ? ["code.cmd"] : ["code"];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const onPath = folders.some((folder) => names.some((name) => existsSync(path.join(folder, name))));
  if (!onPath || process.env.VSCODE_IPC_HOOK_CLI) return false;
  if (process.platform !== "linux") return true;
  return process.getuid?.() !== 0 && Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Installs the packages and opens the folder in a new window.
 *
 * @param {{ packages: readonly string[], folder: string, temporary: string }} options
 * @returns {Promise<{ closed: Promise<void>, stop: () => Promise<void> } | undefined>} undefined when this VS Code refuses
 *   the packages, such as one that is too old
 */
export async function openDesktop({ packages, folder, temporary }) {
  const userData = path.join(temporary, "user");
  mkdirSync(path.join(userData, "User"), { recursive: true });
  writeFileSync(path.join(userData, "User/settings.json"), JSON.stringify(settings));
  const own = ["--user-data-dir", userData, "--extensions-dir", path.join(temporary, "extensions")];
  const shell = process.platform === "win32";
  const wanted = packages.flatMap((file) => ["--install-extension", file]);
  const { code, output } = await run("code", [...own, ...wanted], { quiet: true, shell });
  if (code !== 0) {
    console.log(`This VS Code does not take the package:\n${output}`);
    return undefined;
  }
  const args = [...own, "--new-window", "--wait", "--disable-workspace-trust", folder];
  const child = spawn("code", args, { stdio: "ignore", shell });
  /** @type {Promise<void>} */
  const closed = new Promise((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    await endMainProcess(path.join(userData, "code.lock"));
    child.kill();
  };
  return { closed, stop };
}

/**
 * Ends the editor that runs on the folders of this start, and waits for it. `code` itself only hands over to the
 * editor, which leaves its process id in a file.
 *
 * @param {string} lock
 */
async function endMainProcess(lock) {
  const pid = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : Number.NaN;
  if (!Number.isInteger(pid) || pid <= 0) return;
  const end = Date.now() + endLimit;
  if (!signal(pid, "SIGTERM")) return;
  while (signal(pid, 0)) {
    if (Date.now() > end) signal(pid, "SIGKILL");
    await pause(50);
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals | 0} name 0 only asks whether the process is there
 * @returns {boolean} false when it is gone
 */
function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
