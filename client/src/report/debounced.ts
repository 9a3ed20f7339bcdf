/** Does something once it has not been asked for a while. */
export class Debounced {
  readonly #pause: number;
  readonly #act: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param pause in milliseconds */
  constructor(pause: number, act: () => void) {
    this.#pause = pause;
    this.#act = act;
  }

  /** Begins the pause anew. */
  ask(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#act, this.#pause);
  }

  /** Nothing is done any more until asked again. */
  cancel(): void {
    clearTimeout(this.#timer);
  }
}
