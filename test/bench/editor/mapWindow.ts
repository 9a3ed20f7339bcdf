/** A window of VS Code with nothing but one map. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { freshPages } from "../../vscode/pages";
import type { VsCodeServer } from "../../vscode/server";
import { Workbench } from "../../vscode/workbench";

/** Whose pictures are looked at. */
export type Painter = "ours" | "floor";

/** Ends of names of the files that they draw. */
const extensions: Readonly<Record<Painter, string>> = { ours: ".owm", floor: ".floor" };

/** What a window is opened with. */
export interface Stage {
  readonly browser: Browser;
  readonly server: VsCodeServer;
}

/**
 * Opens a window with nothing but a map, in a folder of its own, for as long as something is done with them.
 *
 * @param prepare see `Workbench.open`
 */
export async function inMapWindow<T>(
  { browser, server }: Stage,
  painter: Painter,
  text: string,
  use: (window: Workbench, folder: string) => Promise<T>,
  prepare?: Parameters<typeof Workbench.open>[0]["prepare"],
): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "mw-bench-"));
  const file = `map${extensions[painter]}`;
  writeFileSync(path.join(folder, file), text);
  let window: Workbench | undefined;
  try {
    window = await Workbench.open({
      pages: freshPages(browser),
      server,
      folder,
      open: [file],
      ...(prepare && { prepare }),
    });
    return await use(window, folder);
  } finally {
    await window?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
