import { Memory } from "../language/memory";
import type { WardleyMap } from "../model/wardleyMap";

/** A value worked out at most once per map, when first asked for, and kept as long as the map is. */
export function perMap<T extends object>(build: (map: WardleyMap) => T): (map: WardleyMap) => T {
  const known = new Memory<WardleyMap, T>();
  return (map) => {
    const kept = known.get(map);
    if (kept) return kept;
    const value = build(map);
    known.set(map, value);
    return value;
  };
}
