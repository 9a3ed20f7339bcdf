/** The stage of the UI tests: one VS Code and one browser for all suites; a window for each. */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { packagePath } from "../support/packagePath";
import { newest } from "../vscode/editions";
import { ensureInstalled } from "../vscode/install";
import { type SharedPages, sharedPages } from "../vscode/pages";
import { type ServerOptions, startServer, type VsCodeServer } from "../vscode/server";
import { Workbench, type WorkbenchOptions, windowSize } from "../vscode/workbench";

let pages: SharedPages | undefined;
let server: VsCodeServer | undefined;
const folders: string[] = [];
const windows: Workbench[] = [];

/** Starts what all suites share; called once, before the first. */
export async function setStage(): Promise<void> {
  const installed = await ensureInstalled(newest, console.log);
  server = await startServer({ installed, packages: [packagePath()] });
  pages = await sharedPages(console.log);
}

/** Ends everything; called once, after the last suite. */
export async function clearStage(): Promise<void> {
  await pages?.close();
  await server?.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** The windows of the running test, for a picture of a failure. */
export function openWindows(): readonly Workbench[] {
  return windows.filter(({ isOpen }) => isOpen);
}

/** What a suite opens its window with. */
export interface WindowOptions extends Pick<WorkbenchOptions, "open" | "viewport"> {
  /** The folder whose copy is opened: by default the maps of `test/vscode/workspace`. */
  readonly workspace?: string;
  /** Makes or changes files of the copy before it is opened. */
  readonly prepare?: (folder: string) => void;
}

/** A bare page of the shared browser, for what is not on the shared server. */
export async function newPage(): Promise<Page> {
  if (!pages) throw new Error("The stage is not set.");
  return pages.take(windowSize);
}

/** Opens a window on a fresh copy of a folder. */
export async function openWindow(options: WindowOptions = {}): Promise<Workbench> {
  if (!server) throw new Error("The stage is not set.");
  return openOn(server, options);
}

/** The same in a VS Code of its own that has more extensions or is started otherwise; `close` ends it. */
export async function openWindowWith(
  packages: readonly string[],
  options: WindowOptions = {},
  server: Pick<ServerOptions, "settings" | "workspaceTrust"> = {},
): Promise<{ readonly window: Workbench; readonly close: () => Promise<void> }> {
  const installed = await ensureInstalled(newest, console.log);
  const own = await startServer({ ...server, installed, packages: [packagePath(), ...packages] });
  const window = await openOn(own, options);
  const close = async () => {
    await window.close();
    await own.stop();
  };
  return { window, close };
}

async function openOn(on: VsCodeServer, options: WindowOptions): Promise<Workbench> {
  if (!pages) throw new Error("The stage is not set.");
  const { workspace = path.join(__dirname, "../vscode/workspace"), prepare, ...rest } = options;
  const folder = mkdtempSync(path.join(os.tmpdir(), "mw-ui-"));
  folders.push(folder);
  cpSync(workspace, folder, { recursive: true });
  prepare?.(folder);
  const window = await Workbench.open({ pages, server: on, folder, ...rest });
  windows.push(window);
  return window;
}
