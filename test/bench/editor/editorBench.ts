/**
 * `npm run bench -- --editor`: how long a key takes to show in the picture, in a real VS Code, beside an extension
 * that does as little as possible (`floorExtension`), with the same maps in the same run.
 */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "../../../build/lib/paths.mjs";
import { packFolder } from "../../../build/lib/run.mjs";
import { packagePath } from "../../support/packagePath";
import { launchChromium } from "../../vscode/chromium";
import { newest } from "../../vscode/editions";
import { ensureInstalled } from "../../vscode/install";
import { startServer } from "../../vscode/server";
import { generateMap } from "../generateMap";
import { type EditorHeap, editorHeap } from "./editorHeap";
import type { SizeSeen } from "./editorReport";
import type { Painter, Stage } from "./mapWindow";
import { type First, openIn, type Seen, typeIn } from "./typing";

/** Components of the maps that are measured unless others are asked for. */
const usual = [3, 11, 100, 300, 1_000];

const painters = ["ours", "floor"] as const;

/** Keys typed into each map. */
const keys = 60;

/**
 * Windows whose first picture is looked at, for each map and either of both: on a busy machine one takes twice as long
 * as the next.
 */
const windows = 9;

/** Measures maps of some sizes; the floor and the product take turns, so that a slow moment hits both. */
export function editorBench(
  progress: (line: string) => void,
  sizes: readonly number[] = usual,
): Promise<readonly SizeSeen[]> {
  return onStage(progress, async (stage) => {
    const results: SizeSeen[] = [];
    // The first window of a server pays for what is not in any cache yet.
    for (const painter of painters) await typeIn(stage, painter, generateMap(3), 0);
    for (const size of sizes) {
      progress(`measuring in VS Code: ${size.toLocaleString("en")} …`);
      const text = generateMap(size);
      const firsts = { ours: [] as First[], floor: [] as First[] };
      for (let turn = 1; turn < windows; turn++) {
        for (const painter of painters) firsts[painter].push(await openIn(stage, painter, text));
      }
      const seen = async (painter: Painter): Promise<Seen> => {
        const typed = await typeIn(stage, painter, text, keys);
        return { ...typed, firsts: [...firsts[painter], ...typed.firsts] };
      };
      results.push({ size, ours: await seen("ours"), floor: await seen("floor") });
    }
    return results;
  });
}

/** Weighs the heaps of both before and after ten thousand edits. */
export function editorHeaps(
  progress: (line: string) => void,
): Promise<{ readonly ours: EditorHeap; readonly floor: EditorHeap }> {
  return onStage(progress, async (stage) => {
    progress("editing in VS Code, ours …");
    const ours = await editorHeap(stage, "ours");
    progress("editing in VS Code, the floor …");
    return { ours, floor: await editorHeap(stage, "floor") };
  });
}

/** Runs something on a VS Code that has the product and the floor. */
async function onStage<T>(progress: (line: string) => void, act: (stage: Stage) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "mw-floor-"));
  const installed = await ensureInstalled(newest, progress);
  const floor = path.join(folder, "floor.vsix");
  await packFolder(path.join(root, "test/bench/floorExtension"), floor, { quiet: true });
  const server = await startServer({ installed, packages: [packagePath(), floor] });
  const browser = await launchChromium(progress);
  try {
    return await act({ browser, server });
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
