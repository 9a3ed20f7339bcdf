import type { ElementKind } from "./scene";

/**
 * Gives ids that stay the same while other parts of a map are edited: kind and key, with an ordinal from the
 * second of the same. An id is never given twice, also when a name happens to look like an ordinal.
 */
export function createIdGiver(): (kind: ElementKind, key: string) => string {
  const lastOrdinals = new Map<string, number>();
  const given = new Set<string>();
  return (kind, key) => {
    const base = `${kind}:${key}`;
    let ordinal = (lastOrdinals.get(base) ?? 0) + 1;
    let id = ordinal === 1 ? base : `${base}#${ordinal}`;
    while (given.has(id)) id = `${base}#${++ordinal}`;
    lastOrdinals.set(base, ordinal);
    given.add(id);
    return id;
  };
}
