import { quote } from "../analysis/words";
import type { Dependency, MapNode, WardleyMap } from "../model/wardleyMap";
import { counterpartsOf, type Sameness } from "./counterparts";
import type { LinkPair, MapChange, NodePair } from "./mapChange";

/**
 * Finds the counterparts of all links: those that say the same first, then those between the same ends, those between
 * ends of the same names, of which one was or is declared nowhere, and those that were turned round.
 */
export function pairLinks(
  before: WardleyMap,
  after: WardleyMap,
  nodes: readonly NodePair[],
): readonly LinkPair[] {
  const nameBefore = endNames(nodes, "before");
  const nameAfter = endNames(nodes, "after");
  const by = (old: KeyOfLink, now = old): Sameness<Dependency> => ({
    before: (link) => old(link, nameBefore),
    after: (link) => now(link, nameAfter),
  });
  const ways = [by(wholeKey), by(endsKey), by(namesKey), by(turnedKey, endsKey)];
  const { pairs, left } = counterpartsOf(before.dependencies, after.dependencies, ways);
  return [
    ...after.dependencies.map((link) => ({ before: pairs.get(link), after: link })),
    ...[...left].map((link) => ({ before: link, after: undefined })),
  ];
}

type KeyOfLink = (link: Dependency, names: ReadonlyMap<MapNode, string>) => string;

/** In what the links differ. */
export function linkChanges(links: readonly LinkPair[], nodes: readonly NodePair[]): MapChange[] {
  const counterparts = new Map(nodes.flatMap(({ before, after }) => (after ? [[after, before]] : [])));
  const alone = new Set(nodes.flatMap(({ before, after }) => (before && after ? [] : [before ?? after])));
  return links.flatMap(({ before, after }): MapChange[] => {
    const link = after ?? before;
    if (link === undefined) return [];
    const { from, to, fromName, toName } = link;
    const ends = `${quote(fromName.text)} to ${quote(toName.text)}`;
    const name = `${fromName.text}->${toName.text}`;
    const common = { element: "link", name, beforeLine: before?.line, afterLine: after?.line } as const;
    const comeOrGone = (kind: "added" | "removed", implied: boolean): MapChange => {
      const text = `The link from ${ends} is ${kind === "added" ? "new" : "gone"}`;
      return { kind, ...common, text, implied };
    };
    if (before === undefined || after === undefined) {
      const kind = after === undefined ? "removed" : "added";
      const implied = [from, to].some((node) => node !== undefined && alone.has(node));
      return [comeOrGone(kind, implied)];
    }
    const changes: MapChange[] = [];
    if (isWhole(before) !== isWhole(after)) {
      changes.push(comeOrGone(isWhole(after) ? "added" : "removed", true));
    } else if (isTurned(before, after, counterparts)) {
      const old = `${before.fromName.text}->${before.toName.text}`;
      const text = `The link from ${quote(toName.text)} to ${quote(fromName.text)} is turned round: ${quote(fromName.text)} needs ${quote(toName.text)} now`;
      changes.push({ kind: "changed", ...common, property: "direction", before: old, after: name, text });
    }
    const [was, is] = [saying(before), saying(after)];
    if (was === is) return changes;
    const [old, now] = [was, is].map((words) => (words === "" ? "nothing" : quote(words)));
    const text = `The link from ${ends} now says ${now}, no longer ${old}`;
    return [...changes, { kind: "changed", ...common, property: "link", before: was, after: is, text }];
  });
}

/** True when both ends are declared: others are not drawn. */
export function isWhole({ from, to }: Dependency): boolean {
  return from !== undefined && to !== undefined;
}

function isTurned(
  before: Dependency,
  after: Dependency,
  counterparts: ReadonlyMap<MapNode, MapNode | undefined>,
): boolean {
  if (after.from === undefined || after.to === undefined || after.from === after.to) return false;
  return counterparts.get(after.from) === before.to && counterparts.get(after.to) === before.from;
}

/** What a link says besides its ends. */
function saying({ flow, flowText, context }: Dependency): string {
  const words = [flow === undefined ? "" : `flow ${flow}`, flowText ?? "", context ?? ""];
  return words.filter((word) => word !== "").join("; ");
}

/** One name for a node and its counterpart. */
function endNames(nodes: readonly NodePair[], side: "before" | "after"): ReadonlyMap<MapNode, string> {
  const names = new Map<MapNode, string>();
  nodes.forEach((pair, at) => {
    const node = pair[side];
    if (node !== undefined) names.set(node, `#${at}`);
  });
  return names;
}

function endsKey({ from, to, fromName, toName }: Dependency, names: ReadonlyMap<MapNode, string>): string {
  const end = (node: MapNode | undefined, key: string) => (node && names.get(node)) ?? `"${key}"`;
  return `${end(from, fromName.key)}->${end(to, toName.key)}`;
}

/** The key of a link between the same ends the other way round; the one way is no other than the other for a link to itself. */
function turnedKey(link: Dependency, names: ReadonlyMap<MapNode, string>): string {
  const { from, to, fromName, toName } = link;
  return endsKey({ ...link, from: to, to: from, fromName: toName, toName: fromName }, names);
}

function namesKey({ fromName, toName }: Dependency): string {
  return `${fromName.key}->${toName.key}`;
}

function wholeKey(link: Dependency, names: ReadonlyMap<MapNode, string>): string {
  return `${endsKey(link, names)} ${saying(link)}`;
}
