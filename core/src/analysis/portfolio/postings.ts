const NONE: ReadonlySet<string> = new Set();

/** Which maps have something: sets of maps' keys by what they have. */
export class Postings {
  readonly #sets = new Map<string, Set<string>>();

  /** The maps that have an entry, in the order in which they were added. */
  get(entry: string): ReadonlySet<string> {
    return this.#sets.get(entry) ?? NONE;
  }

  add(entry: string, map: string): void {
    const set = this.#sets.get(entry);
    if (set) set.add(map);
    else this.#sets.set(entry, new Set([map]));
  }

  remove(entry: string, map: string): void {
    const set = this.#sets.get(entry);
    if (set?.delete(map) && set.size === 0) this.#sets.delete(entry);
  }
}
