/** Finds a Chromium, Chrome or Edge, or installs one where that is possible. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";
import { root } from "../../build/lib/paths.mjs";
import type { Progress } from "./install";

/** Environment variables that name the browser; the first that is set wins. */
const variables = ["MAPWRIGHT_CHROMIUM", "CHROME_PATH"];

const namesOnPath = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "microsoft-edge",
  "chrome.exe",
  "msedge.exe",
];

const knownPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** Quiet, without a display or a GPU, and never slowed down for being in the background. */
export const switches = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
];

/** An install step that downloads is given this long, in milliseconds. */
const installLimit = 300_000;

/**
 * The path of a browser.
 *
 * @throws when there is none and none could be installed: tests without a browser fail, they are not skipped
 */
export function ensureChromium(progress: Progress): string {
  for (const variable of variables) {
    const named = process.env[variable];
    if (named && existsSync(named)) return named;
    if (named) throw new Error(`${variable} names ${named}, which does not exist.`);
  }
  const found = findInstalled();
  if (found) return found;
  for (const install of [installWithApt, installWithPlaywright]) {
    install(progress);
    const installed = findInstalled();
    if (installed) return installed;
  }
  throw new Error(
    "No Chromium, Chrome or Edge was found, and none could be installed. " +
      `Install one, or set ${variables[0]} to its path.`,
  );
}

function findInstalled(): string | undefined {
  const onPath = (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => namesOnPath.map((name) => path.join(folder, name)));
  return [...knownPlaces, ...onPath, chromium.executablePath()].find((file) => existsSync(file));
}

function installWithApt(progress: Progress): void {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  progress("installing Chromium with apt-get …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  spawnSync("apt-get", ["update"], { stdio: "ignore", timeout: installLimit, env });
  const args = ["install", "-y", "chromium"];
  const { status, stderr } = spawnSync("apt-get", args, { encoding: "utf8", timeout: installLimit, env });
  if (status !== 0) progress(`apt-get could not install it: ${stderr.trim()}`);
}

function installWithPlaywright(progress: Progress): void {
  progress("installing Chromium with Playwright …");
  const cli = path.join(root, "node_modules/playwright-core/cli.js");
  const args = [cli, "install", "chromium"];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8", timeout: installLimit });
  if (status !== 0) progress(`Playwright could not install it: ${stderr.trim()}`);
}

/** Starts the browser, headless. */
export function launchChromium(progress: Progress): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(progress), args: switches });
}
