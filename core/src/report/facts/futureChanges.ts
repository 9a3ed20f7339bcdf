import { type Analysis, analyse } from "../../analysis/strategy/analyse";
import { futureMap } from "../../analysis/strategy/futureMap";
import type { MapNode } from "../../model/wardleyMap";
import type { Text } from "../report";
import { listText, placed, text } from "../text";

/**
 * Which bottlenecks, gaps and single points of failure go and come when every movement has reached its target.
 * Components are named as they are today.
 */
export function futureChanges(today: Analysis): readonly Text[] {
  const later = analyse(futureMap(today.map), today.boundaries);
  const nodeToday = ({ index }: MapNode) => today.map.nodes[index];
  const changes: Text[] = [];
  const compare = <T>(
    before: readonly T[],
    after: readonly T[],
    key: (item: T) => string,
    gone: (item: T) => Text,
    come: (item: T) => Text,
  ) => {
    const [had, has] = [new Set(before.map(key)), new Set(after.map(key))];
    for (const item of before) if (!has.has(key(item))) changes.push(gone(item));
    for (const item of after) if (!had.has(key(item))) changes.push(come(item));
  };
  compare(
    today.bottlenecks,
    later.bottlenecks,
    ({ node }) => String(node.index),
    ({ node }) => text`${node} is no bottleneck any more.`,
    ({ node, lagging }) => {
      const needers = lagging.flatMap(({ needer }) => nodeToday(needer) ?? []);
      const why: Text = needers.length === 0 ? ["."] : text`: ${listText(needers, 3)} will wait for it.`;
      return text`${nodeToday(node) ?? node.name} becomes a bottleneck${why}`;
    },
  );
  const gaps = ({ mismatches }: Analysis) =>
    mismatches.flatMap(({ links, evolution }) => links.map(({ link, gap }) => ({ link, gap, evolution })));
  compare(
    gaps(today),
    gaps(later),
    ({ link }) => `${link.from.index} ${link.to.index}`,
    ({ link }) => text`The gap between ${link.from} and ${link.to} closes.`,
    ({ link, gap, evolution }) => {
      const [from, to] = [nodeToday(link.from), nodeToday(link.to)];
      if (!from || !to) return [];
      return text`A gap of ${gap} opens between ${placed(from, link.from.evolution)} and ${placed(to, evolution)}.`;
    },
  );
  compare(
    today.singlePoints,
    later.singlePoints,
    ({ node }) => String(node.index),
    ({ node }) => text`${node} is no single point of failure any more.`,
    ({ node }) => text`${nodeToday(node) ?? node.name} becomes a single point of failure.`,
  );
  return changes.filter((change) => change.length > 0);
}
