import type * as vscode from "vscode";
import type { MapArea } from "#core/render/geometry";

const KEY = "preview.room";

/**
 * How much room the last preview of this workspace had, else the last of any: the first picture of another is sent
 * before its page can say, and is most likely right at once.
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
    const { width, height } = this.#kept ?? {};
    return isLength(width) && isLength(height) ? { width, height } : undefined;
  }

  /** Takes note of what a page has said. */
  keep({ width, height }: MapArea): void {
    for (const memento of [this.#here, this.#anywhere]) void memento.update(KEY, { width, height });
  }

  get #kept(): Partial<MapArea> | undefined {
    return this.#here.get<Partial<MapArea>>(KEY) ?? this.#anywhere.get<Partial<MapArea>>(KEY);
  }
}

function isLength(value: unknown): value is number {
  return typeof value === "number" && value > 0 && Number.isFinite(value);
}
