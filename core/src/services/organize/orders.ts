import { neighboursOf } from "../../analysis/valueChain";
import { groupOf } from "../../edits/statementGroups";
import type { NamePart } from "../../language/nodes";
import type { MapNode, WardleyMap } from "../../model/wardleyMap";
import type { Unit } from "./units";

/** An order of statements: smaller keys come first, equal ones stay as they are. */
export type SortKey = (unit: Unit) => readonly number[];

/** One group for each kind of statement. */
export function byKind(): SortKey {
  return ({ group }) => [group];
}

/**
 * The same, and within each group from the anchors down what is needed: a component behind all that need it by the
 * shortest way, links by where they start, movements and pipelines by what they are about.
 */
export function byValueChain(map: WardleyMap): SortKey {
  const ranks = ranksOf(map);
  const rankOf = (name: NamePart | undefined): number => {
    const node = name && map.resolve(name);
    return node ? (ranks[node.index] ?? map.nodes.length) : Number.POSITIVE_INFINITY;
  };
  return ({ group, statement }) => {
    switch (statement.kind) {
      case "anchor":
      case "component":
      case "submap":
      case "pipeline":
      case "evolve":
      case "method":
        return [group, rankOf(statement.name)];
      case "link":
        return [group, rankOf(statement.ends[0]), rankOf(statement.ends[1])];
      default:
        return [group];
    }
  };
}

/** The position of each node when they are visited level by level from the anchors, or from what nothing needs. */
function ranksOf(map: WardleyMap): readonly number[] {
  const { needs, neededBy } = neighboursOf(map);
  const ranks: number[] = [];
  let next = 0;
  const visit = (starts: readonly MapNode[]) => {
    const queue = starts.filter(({ index }) => ranks[index] === undefined);
    for (const { index } of queue) ranks[index] = next++;
    for (const node of queue) {
      for (const { to } of needs[node.index] ?? []) {
        if (ranks[to.index] !== undefined) continue;
        ranks[to.index] = next++;
        queue.push(to);
      }
    }
  };
  // In the order that the nodes have afterwards, so that sorting again changes nothing; choices stay with their owner.
  const own = map.nodes
    .filter(({ statement }) => !statement.child)
    .sort((one, other) => groupOf(one.kind) - groupOf(other.kind) || one.index - other.index);
  visit(own.filter(({ kind }) => kind === "anchor"));
  visit(own.filter(({ index }) => (neededBy[index] ?? []).length === 0));
  // What is left needs itself in a circle, or only choices need it.
  visit(own);
  return ranks;
}
