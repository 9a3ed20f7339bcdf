import type { ScenePatch } from "#core/render/scenePatch";
import { prefersStillness } from "./glide";
import { type Before, beforeOf, Morph } from "./morph";
import type { Picture } from "./picture";
import { button } from "./toolbar";

/** The layer that shows the map as it will be. */
export const FUTURE = "future";

/** What the player needs of the page around it. */
export interface PlayerHost {
  /** Switches the future on or off. */
  switchFuture(layer: string, on: boolean): void;
  /** What is shown now. */
  picture(): Picture | undefined;
  /** Says why there is nothing to play. */
  refuse(text: string): void;
}

/**
 * Shows the movement of a map: the future is switched on or off, and what the new picture puts elsewhere glides there.
 * Who wants less motion sees it switched.
 */
export class MovementPlayer {
  readonly element: HTMLButtonElement;
  readonly #host: PlayerHost;
  #on = false;
  #morph: Morph | undefined;

  constructor(host: PlayerHost) {
    this.#host = host;
    this.element = button("Now or evolved", "P", () => this.toggle(), "movement");
  }

  /** Tells which layers are on. */
  show(layers: readonly string[]): void {
    this.#on = layers.includes(FUTURE);
    this.element.setAttribute("aria-pressed", String(this.#on));
  }

  /** Goes to the future, or back. */
  toggle(): void {
    this.finish();
    const drawn = this.#host.picture()?.elements.keys() ?? [];
    const moves = [...drawn].some((id) => id.startsWith("evolved:"));
    if (this.#on || moves) this.#host.switchFuture(FUTURE, !this.#on);
    else this.#host.refuse("Nothing on this map evolves: press E on a component to say where it is going.");
  }

  /** Puts everything in its place at once; true when something was on its way. */
  finish(): boolean {
    const gliding = this.#morph !== undefined;
    this.#morph?.finish();
    return gliding;
  }

  /**
   * To be called before a picture is changed; gives what is to be called after it. Only what switches the future and
   * nothing else is shown as movement: an edit is shown at once.
   *
   * @param sameText whether the text is the one that was drawn before
   */
  before(picture: Picture, patch: ScenePatch, sameText: boolean): () => void {
    // The panel may get other room meanwhile: what is on its way goes on from there.
    const glides = sameText && (this.#morph !== undefined || switchesFuture(patch)) && !prefersStillness();
    const old = new Map<string, Before>();
    for (const { id, svg } of glides ? patch.upserts : []) {
      const node = svg === undefined ? undefined : picture.element(id);
      if (node !== undefined) old.set(id, { ...beforeOf(node), node: node.cloneNode(true) as SVGElement });
    }
    this.finish();
    if (!glides) return () => undefined;
    return () => {
      const changed = patch.upserts.flatMap(({ id, svg }) => {
        const node = svg === undefined ? undefined : picture.element(id);
        return node === undefined ? [] : [[old.get(id), node] as const];
      });
      this.#morph = new Morph(changed, () => {
        this.#morph = undefined;
      });
    };
  }
}

/** Whether a change brings the marks of the future or takes them away. */
function switchesFuture({ upserts, removed }: ScenePatch): boolean {
  const isMark = (id: string) => id.startsWith(`mark:${FUTURE}/`);
  return removed.some(isMark) !== upserts.some(({ id, svg }) => svg !== undefined && isMark(id));
}
