/** What an element of a map is known by; undefined for nothing. */
export type KeyOf<Element> = (element: Element) => string | undefined;

/** What elements of the earlier map, and of the later one, have in common that are the same. */
export interface Sameness<Element> {
  readonly before: KeyOf<Element>;
  readonly after: KeyOf<Element>;
}

/** The same way for both maps. */
export function sameBy<Element>(keyOf: KeyOf<Element>): Sameness<Element> {
  return { before: keyOf, after: keyOf };
}

/** Who went with whom. */
export interface Counterparts<Element> {
  /** Elements of the earlier map by those of the later one. */
  readonly pairs: Map<Element, Element>;
  /** Elements of the earlier map that are left over, in their order. */
  readonly left: ReadonlySet<Element>;
}

/**
 * Finds the counterparts of elements of two maps: those that are the same in the first way, then, of those left over, in
 * the next. Of several that are the same the second goes with the second.
 */
export function counterpartsOf<Element>(
  before: Iterable<Element>,
  after: readonly Element[],
  ways: readonly Sameness<Element>[],
): Counterparts<Element> {
  const left = new Set(before);
  const pairs = new Map<Element, Element>();
  for (const way of ways) {
    const waiting = new Map<string, Element[]>();
    for (const old of left) {
      const key = way.before(old);
      if (key === undefined) continue;
      const known = waiting.get(key);
      if (known === undefined) waiting.set(key, [old]);
      else known.push(old);
    }
    for (const element of after) {
      const key = pairs.has(element) ? undefined : way.after(element);
      const old = key === undefined ? undefined : waiting.get(key)?.shift();
      if (old === undefined) continue;
      pairs.set(element, old);
      left.delete(old);
    }
  }
  return { pairs, left };
}
