/**
 * What is remembered about objects, as in a weak map: a value lives as long as its object. It is kept in a hidden
 * property of the object, because engines' quick collections of young objects spare every value of a weak map,
 * whether its key is alive or not: with a map and an analysis for every typed character that is most of the memory.
 */
export class Memory<K extends object, V> {
  readonly #key = Symbol("memory");

  /** What is remembered about an object, if anything. */
  get(about: K): V | undefined {
    return (about as Readonly<Record<symbol, V | undefined>>)[this.#key];
  }

  /** Remembers a value; the object must not be frozen. Copies made by spreading do not know it. */
  set(about: K, value: V): void {
    Object.defineProperty(about, this.#key, { value, writable: true, configurable: true });
  }
}
