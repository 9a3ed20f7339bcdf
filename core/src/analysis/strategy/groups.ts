import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import type { Tags } from "../tags/readTags";
import { isResolved, type ResolvedDependency } from "./chainGraph";

/** Groups by `@group` tags, and the links between them. */
export interface GroupFacts {
  /** The group of each vertex, if it has one. */
  readonly of: readonly (string | undefined)[];
  /** Names in order of first appearance. */
  readonly names: readonly string[];
  /** Links between components that both have a group. */
  readonly grouped: readonly ResolvedDependency[];
  /** Those whose groups differ. */
  readonly crossing: readonly ResolvedDependency[];
  /** Components that tie three or more groups together, with the groups by name. */
  readonly ties: readonly GroupTie[];
}

/** A component whose own and neighbouring groups number three or more. */
export interface GroupTie {
  readonly node: MapNode;
  readonly groups: readonly string[];
  /** Its links to grouped components of other groups. */
  readonly crossing: number;
  /** All its links. */
  readonly links: number;
}

/** Reads the groups. O(V + E). */
export function findGroups(map: WardleyMap, tags: Tags): GroupFacts {
  const groupOf = ({ line }: MapNode) => tags.ofLine(line).find(({ name }) => name === "group")?.value?.text;
  const of = tags.all.length === 0 ? map.nodes.map(() => undefined) : map.nodes.map(groupOf);
  const names = [...new Set(of.filter((name) => name !== undefined))];
  if (names.length === 0) return { of, names, grouped: [], crossing: [], ties: [] };
  const grouped: ResolvedDependency[] = [];
  const crossing: ResolvedDependency[] = [];
  const around = map.nodes.map(() => ({ groups: new Set<string>(), crossing: 0, links: 0 }));
  for (const link of map.dependencies) {
    if (!isResolved(link)) continue;
    const fromGroup = of[link.from.index];
    const toGroup = of[link.to.index];
    const differ = fromGroup !== undefined && toGroup !== undefined && fromGroup !== toGroup;
    for (const [self, other] of [
      [link.from, toGroup],
      [link.to, fromGroup],
    ] as const) {
      const entry = around[self.index];
      if (!entry) continue;
      entry.links++;
      if (other !== undefined) entry.groups.add(other);
      if (differ) entry.crossing++;
    }
    if (fromGroup === undefined || toGroup === undefined) continue;
    grouped.push(link);
    if (differ) crossing.push(link);
  }
  const ties = map.nodes.flatMap((node) => {
    const own = of[node.index];
    const entry = around[node.index];
    if (own === undefined || !entry) return [];
    const groups = [...new Set([own, ...entry.groups])].sort();
    return groups.length >= 3 ? [{ node, groups, crossing: entry.crossing, links: entry.links }] : [];
  });
  crossing.sort((a, b) => a.from.index - b.from.index);
  return { of, names, grouped, crossing, ties };
}
