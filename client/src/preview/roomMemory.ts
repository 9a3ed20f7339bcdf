import type * as vscode from "vscode";
import type { MapArea } from "#core/render/geometry";

const KEY = "preview.room";

/**
 * How much room the last preview of this workspace had: the first picture of another is sent before its page can say,
 * and is most likely right at once.
 */
export class RoomMemory {
  readonly #memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  /** For the map area of a map that states no size, px. */
  get last(): MapArea | undefined {
    const { width, height } = this.#memento.get<Partial<MapArea>>(KEY) ?? {};
    return isLength(width) && isLength(height) ? { width, height } : undefined;
  }

  /** Takes note of what a page has said. */
  keep({ width, height }: MapArea): void {
    void this.#memento.update(KEY, { width, height });
  }
}

function isLength(value: unknown): value is number {
  return typeof value === "number" && value > 0 && Number.isFinite(value);
}
