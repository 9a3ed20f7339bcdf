import type { MapArea } from "#core/render/geometry";
import { type ScreenTheme, screenLook } from "#core/render/themes/screenLook";
import { createSnapshot } from "#core/services/snapshot";
import { activeColourTheme, previewTheme } from "./colourTheme";
import { knownLayers } from "./layerMemory";
import { drawPicture, type Picture } from "./picture";
import type { PicturesAhead } from "./picturesAhead";
import type { PreviewServices } from "./previewServices";
import type { ShownMap } from "./shownMap";

/** How one preview draws its map: in which look, with which layers, for how much room. */
export class Drawing {
  readonly #map: ShownMap;
  readonly #ahead: PicturesAhead;
  #layers: readonly string[];
  /** For the map area of a map that states no size, px. */
  #room: MapArea | undefined;
  /** How the map is shown; kept, for it is asked for on every key. */
  #theme: ScreenTheme = "auto";

  constructor(
    map: ShownMap,
    layers: readonly string[],
    { rooms, ahead }: Pick<PreviewServices, "rooms" | "ahead">,
  ) {
    this.#map = map;
    this.#layers = layers;
    this.#room = rooms.last;
    this.#ahead = ahead;
  }

  /** Ids of the layers that are on. */
  get layers(): readonly string[] {
    return this.#layers;
  }

  set layers(layers: readonly string[]) {
    this.#layers = knownLayers(layers);
  }

  /** Asks the settings how this map is to be shown. */
  readTheme(): void {
    this.#theme = previewTheme(this.#map.resource);
  }

  /** Takes note of how much room there is; false when that is known already. */
  takeRoom({ width, height }: MapArea): boolean {
    if (this.#room?.width === width && this.#room.height === height) return false;
    this.#room = { width, height };
    return true;
  }

  /**
   * Draws the map as it is now; undefined before it is read.
   *
   * @param before an earlier picture, of which what looks the same is taken over
   * @param future whether it is shown as it will be
   */
  draw(before: Picture | undefined, future: boolean): Picture | undefined {
    const editor = activeColourTheme();
    const { snapshot, loss, resource } = this.#map;
    if (snapshot !== undefined) {
      const look = screenLook(this.#theme, snapshot.map.style, editor);
      const layers = future ? [...new Set([...this.#layers, "future"])] : this.#layers;
      const room = this.#room;
      const drawn = before === undefined ? this.#ahead.of(snapshot, { look, layers, room }) : undefined;
      return drawn ?? drawPicture(snapshot, look, layers, before, room);
    }
    // A file that could never be read shows an empty map below its notice.
    return loss && drawPicture(createSnapshot(resource.toString(), 0, ""), `vscode-${editor}`, []);
  }
}
