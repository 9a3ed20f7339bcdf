import type { ElementKind } from "./scene";

/**
 * Gives ids that stay the same while other parts of a map are edited: kind and key, with an ordinal from the
 * second of the same. An id is never given twice, also when a name happens to look like an ordinal.
 */
export function createIdGiver(): (kind: ElementKind, key: string) => string {
  // Of every id given: the last ordinal it was continued with.
  const ordinals = new Map<string, number>();
  return (kind, key) => {
    const base = `${kind}:${key}`;
    let ordinal = ordinals.get(base);
    if (ordinal === undefined) {
      ordinals.set(base, 1);
      return base;
    }
    let id: string;
    do id = `${base}#${++ordinal}`;
    while (ordinals.has(id));
    ordinals.set(base, ordinal);
    ordinals.set(id, 1);
    return id;
  };
}
