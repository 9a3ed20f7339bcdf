import type * as vscode from "vscode";
import type { MapArea } from "#core/render/geometry";

const KEY = "preview.room";

/**
 * How much room the last preview of this workspace had, else the last of any: the first picture of another is sent
 * before its page can say, and is most likely right at once. Before the very first one nothing is known, and nothing
 * can be guessed: VS Code tells extensions the size of no window, group or editor.
 */
export class RoomMemory {
  readonly #here: vscode.Memento;
  readonly #anywhere: vscode.Memento;

  constructor({
    workspaceState,
    globalState,
  }: Pick<vscode.ExtensionContext, "workspaceState" | "globalState">) {
    this.#here = workspaceState;
    this.#anywhere = globalState;
  }

  /** For the map area of a map that states no size, px. */
  get last(): MapArea | undefined {
    for (const memento of [this.#here, this.#anywhere]) {
      const { width, height } = memento.get<Partial<MapArea> | null>(KEY) ?? {};
      if (isLength(width) && isLength(height)) return { width, height };
    }
    return undefined;
  }

  /** Takes note of what a page has said. */
  keep({ width, height }: MapArea): void {
    for (const memento of [this.#here, this.#anywhere]) void memento.update(KEY, { width, height });
  }
}

function isLength(value: unknown): value is number {
  return typeof value === "number" && value > 0 && Number.isFinite(value);
}
