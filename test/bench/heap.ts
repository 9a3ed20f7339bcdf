/** Whether memory stays flat while somebody types for hours. */
import type { DescribedScene } from "../../core/src/render/scenePatch";
import { generateMap } from "./generateMap";
import { collect } from "./measure";
import type { Product } from "./product";
import type { Verdict } from "./targets";
import { typing } from "./tasks";

const components = 30;
const edits = 10_000;

/** Edits before the heap is looked at first: compiled code and what is kept once are part of it, and are there by then. */
const warmUps = 2_000;

/** The heap may be so many times as large at the end. */
const mostGrowth = 1.1;

/** The heap in use, in bytes, before and after the edits. */
export interface HeapResult {
  readonly before: number;
  readonly after: number;
}

/** Types into a map, and at every key works out what an editor shows of it: findings, and what changes in the picture. */
export function heapOverEdits(product: Product): HeapResult {
  const { renderScene, describeScene, diffScenes, diagnostics } = product;
  const type = typing(product, generateMap(components));
  let shown: DescribedScene | undefined;
  const edit = (times: number) => {
    for (let i = 0; i < times; i++) {
      const snapshot = type();
      diagnostics(snapshot);
      const scene = renderScene(snapshot.map);
      const drawn = describeScene(scene, shown);
      if (shown) diffScenes(shown.drawn, drawn);
      shown = { scene, drawn };
    }
  };
  const heap = () => {
    collect("major");
    collect("major");
    return process.memoryUsage().heapUsed;
  };
  edit(warmUps);
  const before = heap();
  edit(edits);
  return { before, after: heap() };
}

/** Holds the heap against the target. */
export function judgeHeap({ before, after }: HeapResult): Verdict {
  return {
    target: `heap after ${edits.toLocaleString("en")} edits: at most ${mostGrowth} times as large`,
    measured: `${(after / before).toFixed(3)} times`,
    met: after <= mostGrowth * before,
  };
}
