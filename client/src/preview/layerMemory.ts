import type * as vscode from "vscode";
import { LAYERS } from "#core/render/layers/index";

const KEY = "preview.layers";

/** Which layers a new preview shows: those that were switched on last in this workspace. */
export class LayerMemory {
  readonly #memento: vscode.Memento;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
  }

  /** Ids of layers. */
  get last(): readonly string[] {
    const stored = this.#memento.get<unknown>(KEY);
    return knownLayers(Array.isArray(stored) ? stored : []);
  }

  /** Takes note of a choice. */
  keep(layers: readonly string[]): void {
    void this.#memento.update(KEY, layers);
  }
}

/** The ids among some stored values that are those of a layer, in the order of the menu. */
export function knownLayers(values: readonly unknown[]): readonly string[] {
  return LAYERS.map(({ id }) => id).filter((id) => values.includes(id));
}
