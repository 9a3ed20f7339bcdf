/**
 * Whether the legend is to be seen. Layers that are chosen bring it and take it away, which leaves the picture other
 * room; what is only played leaves it as it is, so that nothing moves but what evolves.
 */
export class LegendHabit {
  readonly #played: string;
  #on: readonly string[] | undefined;
  #open = false;
  /** The played layer was switched on without a legend. */
  #quiet: boolean;
  /** It is being switched by playing. */
  #playing = false;

  /**
   * @param played id of the layer that is played
   * @param quiet whether it was on without a legend when the page was there last
   */
  constructor(played: string, quiet: boolean) {
    this.#played = played;
    this.#quiet = quiet;
  }

  /** Whether the played layer is on without a legend. */
  get quiet(): boolean {
    return this.#quiet;
  }

  /** To be called when the layer is switched by playing, before it is. */
  play(): void {
    this.#playing = true;
  }

  /** Another map is shown; true when there is no legend any more, for one without layers is about the map before. */
  turn(): boolean {
    const ends = this.#open && this.#on?.length === 0;
    if (ends) this.#open = false;
    return ends;
  }

  /** Takes note of the layers that are on (ids); tells whether there is to be a legend. */
  open(on: readonly string[]): boolean {
    const before = this.#on;
    const has = on.includes(this.#played);
    const isSwitched = before !== undefined && has !== before.includes(this.#played);
    const byPlay = isSwitched && this.#playing;
    if (isSwitched) {
      this.#playing = false;
      this.#quiet = byPlay && has && !this.#open;
    } else if (!has) this.#quiet = false;
    this.#on = on;
    const isSame = before !== undefined && on.join() === before.join();
    if (!isSame && !byPlay) this.#open = on.some((id) => id !== this.#played || !this.#quiet);
    return this.#open;
  }
}
