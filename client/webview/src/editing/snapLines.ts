import type { Editor } from "./editor";
import { centreOf, isNode, kindOf } from "./elements";
import type { Point } from "./mapArea";
import { setAttributes } from "./overlay";
import { snap, sortedLines } from "./snapping";

/** How near (screen px) a line has to be to attract. */
const REACH = 6;

/** The lines that attract what is dragged: stages, and where other elements stand. */
export class SnapLines {
  readonly #editor: Editor;
  readonly #xs: readonly number[];
  readonly #ys: readonly number[];
  #vertical: SVGElement | undefined;
  #horizontal: SVGElement | undefined;

  /** `moving`: ids of what moves itself. */
  constructor(editor: Editor, moving: readonly string[]) {
    this.#editor = editor;
    const { width } = editor.size;
    const xs = editor.ground.boundaries.map((boundary) => boundary * width);
    const ys: number[] = [];
    const still = new Set(moving);
    for (const [id, element] of editor.canvas.picture?.elements ?? []) {
      if (still.has(id) || !(isNode(id) || kindOf(id) === "evolved")) continue;
      const centre = centreOf(element);
      if (centre === undefined) continue;
      xs.push(centre.x);
      if (isNode(id)) ys.push(centre.y);
    }
    this.#xs = sortedLines(xs);
    this.#ys = sortedLines(ys);
  }

  /** The point, or one on lines near it, which are shown. */
  at({ x, y }: Point, free: boolean, horizontalOnly: boolean): Point {
    const reach = free ? -1 : REACH / this.#editor.canvas.zoom;
    const column = snap(x, this.#xs, reach);
    const row = snap(y, this.#ys, horizontalOnly ? -1 : reach);
    const { width, height } = this.#editor.size;
    this.#vertical = this.#show(this.#vertical, column.line, {
      x1: column.value,
      y1: 0,
      x2: column.value,
      y2: height,
    });
    this.#horizontal = this.#show(this.#horizontal, row.line, {
      x1: 0,
      y1: row.value,
      x2: width,
      y2: row.value,
    });
    return { x: column.value, y: row.value };
  }

  hide(): void {
    this.#vertical?.remove();
    this.#horizontal?.remove();
    this.#vertical = undefined;
    this.#horizontal = undefined;
  }

  #show(
    line: SVGElement | undefined,
    at: number | undefined,
    ends: Readonly<Record<string, number>>,
  ): SVGElement | undefined {
    if (at === undefined) {
      line?.remove();
      return undefined;
    }
    const shown = line ?? this.#editor.overlay.add("line", "guide");
    setAttributes(shown, ends);
    return shown;
  }
}
