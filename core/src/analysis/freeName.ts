import { foldName } from "../language/names";
import type { WardleyMap } from "../model/wardleyMap";

/** `Tea 2`, or the next number from `from` on that no component of the map has. */
export function freeName(map: WardleyMap, name: string, from = 2): string {
  for (let number = from; ; number++) {
    const candidate = `${name} ${number}`;
    if (!isTaken(map, candidate)) return candidate;
  }
}

/** True when a component, anchor, submap or choice of the map has that name, whatever its case. */
export function isTaken(map: WardleyMap, name: string): boolean {
  return map.resolve({ text: name, key: foldName(name) }) !== undefined;
}
