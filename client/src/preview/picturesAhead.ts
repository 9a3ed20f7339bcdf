import type { MapArea } from "#core/render/geometry";
import type { ThemeId } from "#core/render/themes/theme";
import type { Snapshot } from "#core/services/snapshot";
import { drawPicture, type Picture } from "./picture";

/** In which look a map is drawn, with which layers (ids), and for how much room if it states no size, px. */
export interface DrawnHow {
  readonly look: ThemeId;
  readonly layers: readonly string[];
  readonly room: MapArea | undefined;
}

/** Pictures that were drawn before anybody asked for them; each is kept as long as the text it shows is the present one. */
export class PicturesAhead {
  readonly #drawn = new WeakMap<Snapshot, { readonly how: string; readonly picture: Picture }>();

  /** Draws a map for whoever will ask for it in the same way. */
  prepare(snapshot: Snapshot, how: DrawnHow): Picture {
    const picture = drawPicture(snapshot, how.look, how.layers, undefined, how.room);
    this.#drawn.set(snapshot, { how: nameOf(how), picture });
    return picture;
  }

  /** The picture of a map in this way; undefined when it was not drawn. */
  of(snapshot: Snapshot, how: DrawnHow): Picture | undefined {
    const drawn = this.#drawn.get(snapshot);
    return drawn?.how === nameOf(how) ? drawn.picture : undefined;
  }
}

function nameOf({ look, layers, room }: DrawnHow): string {
  return JSON.stringify([look, layers, room?.width, room?.height]);
}
