import { addressKey, resolveAddress } from "./addresses";
import type { MapSummary } from "./mapSummary";
import { Postings } from "./postings";
import { calledBy, type IndexedMap } from "./relation";

/**
 * The maps of a workspace, found by what they have in common. Adding or taking away a map costs as much as it
 * has names; nothing here compares each map with each other.
 */
export class Portfolio {
  readonly #maps = new Map<string, IndexedMap>();
  readonly #byName = new Postings();
  /** Folded names by their loose form. */
  readonly #spellings = new Postings();
  readonly #byCall = new Postings();
  readonly #byAddress = new Postings();
  #version = 0;

  get size(): number {
    return this.#maps.size;
  }

  /** Rises with each change, so that what was derived can be kept until then. */
  get version(): number {
    return this.#version;
  }

  /** The map at a URI, however that is encoded. */
  get(uri: string): IndexedMap | undefined {
    return this.#maps.get(addressKey(uri));
  }

  /** All maps, in the order in which they came. */
  all(): Iterable<IndexedMap> {
    return this.#maps.values();
  }

  /** Adds a map, or puts a newer state in place of the one known. */
  set(uri: string, summary: MapSummary): void {
    const key = addressKey(uri);
    const map = { uri, summary };
    this.#unlist(key);
    this.#maps.set(key, map);
    for (const [postings, entry] of this.#entries(map)) postings.add(entry, key);
    for (const [loose, names] of summary.byLooseName) {
      for (const name of names) this.#spellings.add(loose, name.key);
    }
    this.#version++;
  }

  /** Forgets a map; tells whether it was known. */
  delete(uri: string): boolean {
    const key = addressKey(uri);
    this.#unlist(key);
    const known = this.#maps.delete(key);
    if (known) this.#version++;
    return known;
  }

  /** How many names each other map shares with a map; maps without a shared name are left out. */
  sharing(map: IndexedMap): ReadonlyMap<IndexedMap, number> {
    const counts = new Map<string, number>();
    for (const name of map.summary.names.keys()) {
      for (const key of this.#byName.get(name)) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const shared = new Map<IndexedMap, number>();
    for (const [key, count] of counts) {
      const other = this.#other(key, map);
      if (other) shared.set(other, count);
    }
    return shared;
  }

  /** The other maps to which a map leads or whose name it uses, and those that do so with it. */
  pointing(map: IndexedMap): ReadonlySet<IndexedMap> {
    const keys = new Set(this.#byAddress.get(addressKey(map.uri)));
    for (const address of map.summary.addresses) keys.add(resolveAddress(map.uri, address) ?? "");
    for (const name of map.summary.names.keys()) for (const key of this.#byCall.get(name)) keys.add(key);
    for (const name of calledBy(map)) for (const key of this.#byName.get(name)) keys.add(key);
    const found = new Set<IndexedMap>();
    for (const key of keys) {
      const other = this.#other(key, map);
      if (other) found.add(other);
    }
    return found;
  }

  /** The maps in which an address leads to a URI, the map at that URI included when it leads to itself. */
  *leadingTo(uri: string): Iterable<IndexedMap> {
    for (const key of this.#byAddress.get(addressKey(uri))) {
      const map = this.#maps.get(key);
      if (map) yield map;
    }
  }

  /** The folded names of a loose form that any map has, see `looseName`. */
  spellings(loose: string): ReadonlySet<string> {
    return this.#spellings.get(loose);
  }

  /** The other maps with a folded name. */
  *withName(key: string, map: IndexedMap): Iterable<IndexedMap> {
    for (const owner of this.#byName.get(key)) {
      const other = this.#other(owner, map);
      if (other) yield other;
    }
  }

  #other(key: string, than: IndexedMap): IndexedMap | undefined {
    return key === addressKey(than.uri) ? undefined : this.#maps.get(key);
  }

  #unlist(key: string): void {
    const map = this.#maps.get(key);
    if (!map) return;
    for (const [postings, entry] of this.#entries(map)) postings.remove(entry, key);
    for (const [loose, names] of map.summary.byLooseName) {
      for (const name of names) {
        if (this.#byName.get(name.key).size === 0) this.#spellings.remove(loose, name.key);
      }
    }
  }

  *#entries(map: IndexedMap): Iterable<readonly [Postings, string]> {
    for (const name of map.summary.names.keys()) yield [this.#byName, name];
    for (const name of calledBy(map)) yield [this.#byCall, name];
    for (const address of map.summary.addresses) {
      const target = resolveAddress(map.uri, address);
      if (target !== undefined) yield [this.#byAddress, target];
    }
  }
}
