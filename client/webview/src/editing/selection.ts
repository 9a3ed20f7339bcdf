import type { Canvas } from "../view/canvas";

/** Which elements are selected for editing, in the order in which they were chosen. */
export class Selection {
  readonly #canvas: Canvas;
  #ids: readonly string[] = [];

  constructor(canvas: Canvas) {
    this.#canvas = canvas;
  }

  get ids(): readonly string[] {
    return this.#ids;
  }

  has(id: string): boolean {
    return this.#ids.includes(id);
  }

  /** Selects these and nothing else. */
  set(ids: readonly string[]): void {
    this.#ids = [...new Set(ids)];
    this.#canvas.picture?.choose(this.#ids);
  }

  /** Adds an element, or takes it out. */
  toggle(id: string): void {
    this.set(this.has(id) ? this.#ids.filter((each) => each !== id) : [...this.#ids, id]);
  }

  /** After the picture changed: what is not drawn any more is not selected any more. */
  refresh(): void {
    this.set(this.#ids.filter((id) => this.#canvas.picture?.element(id) !== undefined));
  }

  /** What a key or a menu is about: the selection, when the element in question belongs to it or there is none. */
  with(focused: string | undefined): readonly string[] {
    return focused === undefined || this.has(focused) ? this.#ids : [focused];
  }
}
