import { Memory } from "../language/memory";
import type { MapNode, WardleyMap } from "../model/wardleyMap";

/** A value worked out at most once per map, when first asked for, and kept as long as the map is. */
export function perMap<T extends object>(build: (map: WardleyMap) => T): (map: WardleyMap) => T {
  return remembered(build);
}

/**
 * The same for what rests on the nodes alone, and on no links: one map's nodes are those of its next version when an
 * edit touches none of them, see `updateMap`.
 */
export function perNodes<T extends object>(
  build: (nodes: readonly MapNode[]) => T,
): (nodes: readonly MapNode[]) => T {
  return remembered(build);
}

function remembered<K extends object, T extends object>(build: (about: K) => T): (about: K) => T {
  const known = new Memory<K, T>();
  return (about) => {
    const kept = known.get(about);
    if (kept) return kept;
    const value = build(about);
    known.set(about, value);
    return value;
  };
}
