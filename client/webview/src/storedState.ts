import { readPreviewState } from "#core/protocol/preview";
import type { Host } from "./host";
import { readViewport, sameViewport, type Viewport } from "./view/viewport";

/** Viewports are remembered for this many maps. */
const REMEMBERED = 32;

/**
 * What outlives the webview: the map it shows, so that a reloaded window can bring it back, and for each map it
 * has shown where the reader was. The extension reads the first part (`PreviewState`), only we the second.
 */
export class StoredState {
  readonly #host: Host;
  #resource = "";
  #locked = false;
  #layers: readonly string[] | undefined;
  #legendFolded = false;
  #playedQuietly = false;
  #viewports = new Map<string, Viewport>();

  constructor(host: Host) {
    this.#host = host;
    const stored = host.loadState();
    const state = readPreviewState(stored);
    if (state === undefined) return;
    this.#resource = state.resource;
    this.#locked = state.locked;
    this.#layers = state.layers;
    const own = stored as { viewports?: unknown; legendFolded?: unknown; playedQuietly?: unknown };
    this.#legendFolded = own.legendFolded === true;
    this.#playedQuietly = own.playedQuietly === true;
    this.#viewports = readViewports(own.viewports);
  }

  /** The map shown; empty before the extension said so for the first time. */
  get resource(): string {
    return this.#resource;
  }

  /** Where the reader was on the map shown now. */
  get viewport(): Viewport | undefined {
    return this.#viewports.get(this.#resource);
  }

  /** The preview shows this map, and stays with it when locked. */
  attach(resource: string, locked: boolean): void {
    this.#resource = resource;
    this.#locked = locked;
    this.#save();
  }

  /** Whether the reader has folded the legend. */
  get legendFolded(): boolean {
    return this.#legendFolded;
  }

  foldLegend(folded: boolean): void {
    this.#legendFolded = folded;
    this.#save();
  }

  /** Whether the map is shown as it will be, by playing and without a legend. */
  get playedQuietly(): boolean {
    return this.#playedQuietly;
  }

  /** These layers are on; see `playedQuietly`. */
  showLayers(layers: readonly string[], playedQuietly: boolean): void {
    this.#layers = layers;
    this.#playedQuietly = playedQuietly;
    this.#save();
  }

  /** The map shown has another address now; the reader stays where they were. */
  move(to: string): void {
    const viewport = this.viewport;
    this.#viewports.delete(this.#resource);
    if (viewport !== undefined) this.#viewports.set(to, viewport);
    this.attach(to, this.#locked);
  }

  /** The reader is here now. */
  remember(viewport: Viewport): void {
    if (sameViewport(this.viewport, viewport)) return;
    this.#viewports.delete(this.#resource);
    this.#viewports.set(this.#resource, viewport);
    const oldest = this.#viewports.keys().next();
    if (this.#viewports.size > REMEMBERED && !oldest.done) this.#viewports.delete(oldest.value);
    this.#save();
  }

  #save(): void {
    this.#host.saveState({
      resource: this.#resource,
      locked: this.#locked,
      layers: this.#layers,
      legendFolded: this.#legendFolded,
      playedQuietly: this.#playedQuietly,
      viewports: [...this.#viewports],
    });
  }
}

function readViewports(stored: unknown): Map<string, Viewport> {
  const viewports = new Map<string, Viewport>();
  if (!Array.isArray(stored)) return viewports;
  for (const entry of stored as readonly unknown[]) {
    if (!Array.isArray(entry)) continue;
    const [resource, value] = entry as readonly unknown[];
    const viewport = readViewport(value);
    if (typeof resource === "string" && viewport !== undefined) viewports.set(resource, viewport);
  }
  return viewports;
}
