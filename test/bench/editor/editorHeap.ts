/** Whether memory stays flat in a real VS Code: in the extension host, and in the window with the picture's page. */
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { until } from "../../vscode/workbench";
import { generateMap } from "../generateMap";
import type { Verdict } from "../targets";
import { inMapWindow, type Painter, type Stage } from "./mapWindow";
import { pictures, placeInNumber } from "./typing";

const components = 100;
const edits = 10_000;

/** Edits before the heaps are looked at first: what is kept once is there by then. */
const warmUps = 2_000;

/** A heap may be so many times as large at the end. */
const mostGrowth = 1.1;

/** So many edits take no longer than this, in milliseconds. */
const limit = 400_000;

/** Bytes in use after garbage was collected, and nodes of documents. */
interface Weight {
  /** In the extension host, for all extensions together. */
  readonly host: number;
  /** In the window: the workbench and the pages within it. */
  readonly page: number;
  readonly nodes: number;
}

/** What was seen of one painter. */
export interface EditorHeap {
  readonly before: Weight;
  readonly after: Weight;
}

/** Edits a map ten thousand times with its picture beside it, and weighs both sides before and after. */
export function editorHeap(stage: Stage, painter: Painter): Promise<EditorHeap> {
  const text = generateMap(components);
  return inMapWindow(stage, painter, text, async (window, folder) => {
    const { page } = window;
    const { line, column } = placeInNumber(text);
    await window.putCaret(line, column);
    await page.keyboard.press("Control+K");
    await page.keyboard.press("v");
    await window.webviewWith(pictures[painter]);
    await page.keyboard.press("Control+1");
    await window.putCaret(line, column);
    const session = await page.context().newCDPSession(page);
    const edit = async (times: number): Promise<Weight> => {
      const heap = path.join(folder, "heap");
      rmSync(heap, { force: true });
      writeFileSync(path.join(folder, "edits"), String(times));
      await window.runCommand("Floor: Edit and Weigh");
      const host = await until("the edits", async () => numberIn(heap), limit);
      await session.send("HeapProfiler.collectGarbage");
      await session.send("HeapProfiler.collectGarbage");
      const { usedSize } = await session.send("Runtime.getHeapUsage");
      const { nodes } = await session.send("Memory.getDOMCounters");
      return { host, page: usedSize, nodes };
    };
    return { before: await edit(warmUps), after: await edit(edits) };
  });
}

/** The number that a file holds, once it is there. */
function numberIn(file: string): number | undefined {
  try {
    return Number(readFileSync(file, "utf8")) || undefined;
  } catch {
    return undefined;
  }
}

/** Both sides as lines. */
export function heapLines(ours: EditorHeap, floor: EditorHeap): string {
  const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);
  return Object.entries({ ours, floor })
    .map(([name, { before, after }]) => {
      const pair = (part: "host" | "page") => `${megabytes(before[part])} → ${megabytes(after[part])} MB`;
      return `${name}: extension host ${pair("host")}, window ${pair("page")}, ${before.nodes} → ${after.nodes} nodes`;
    })
    .join("\n");
}

/** Holds the heaps against the target. */
export function judgeEditorHeap({ before, after }: EditorHeap): readonly Verdict[] {
  const parts = { host: "the extension host", page: "the window with the page" } as const;
  return (["host", "page"] as const).map((part) => ({
    target: `heap of ${parts[part]} after ${edits.toLocaleString("en")} edits: at most ${mostGrowth} times as large`,
    measured: `${(after[part] / before[part]).toFixed(3)} times`,
    met: after[part] <= mostGrowth * before[part],
  }));
}
