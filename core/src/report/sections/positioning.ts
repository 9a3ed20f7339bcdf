import type { ChainGraphs, ResolvedDependency } from "../../analysis/strategy/chainGraph";
import { atLeast, MISMATCH_GAP } from "../../analysis/strategy/constants";
import { byPlace } from "../../analysis/strategy/order";
import type { MapNode } from "../../model/wardleyMap";
import { list, nothing, paragraph, table } from "../blocks";
import { needersIn } from "../facts/neighbours";
import type { Block, Text } from "../report";
import type { ReportContext, SectionBuilder } from "../reportContext";
import { listText, percent, placed, text } from "../text";

/** The table shows this many hubs; a map with circles can have many. */
const MOST_HUBS = 5;

/** 6: what ties the map together, and where it does not fit together. */
export const positioning: SectionBuilder = {
  id: "positioning",
  title: "Strategic Positioning",
  build: (context) => {
    const misaligned = misalignments(context);
    return [
      ...hubs(context),
      ...(misaligned.length === 0 ? nothing("No misalignments.") : list(misaligned, ["Misalignments:"])),
    ];
  },
};

function hubs({ analysis }: ReportContext): readonly Block[] {
  const found = analysis.nodes
    .filter(({ modifiers }) => modifiers.includes("hub"))
    .map(({ node, pathShare, fanOut }) => ({
      node,
      pathShare,
      needs: fanOut,
      needers: needersIn(analysis, node).length,
    }))
    .sort(
      (a, b) =>
        b.pathShare - a.pathShare || b.needs + b.needers - (a.needs + a.needers) || byPlace(a.node, b.node),
    );
  if (found.length === 0) {
    return nothing("No hub: no component carries much of the chains and needs several others.");
  }
  const rows = found
    .slice(0, MOST_HUBS)
    .map(({ node, pathShare, needs, needers }) => [node, percent(pathShare), String(needs), String(needers)]);
  const more = found.slice(MOST_HUBS).map(({ node }) => node);
  return [
    ...table(["Hub", "Share of all chains#", "Needs#", "Needed by#"], rows),
    ...(more.length > 0 ? [paragraph(text`Hubs as well: ${listText(more, MOST_HUBS)}.`)] : []),
  ];
}

function misalignments(context: ReportContext): readonly Text[] {
  const { analysis, findings } = context;
  const known = new Set<ResolvedDependency>();
  const today = analysis.mismatches.flatMap(({ links, evolution }) =>
    links.map(({ link, gap }) => {
      known.add(link);
      return text`Gap of ${gap} between ${placed(link.from)} and ${placed(link.to, evolution)}, which it needs.`;
    }),
  );
  const later = findings
    .filter(({ rule }) => rule.id === "future-mismatch")
    .map(({ message, range }): Text => [{ text: message, line: range.start.line }]);
  const stages = analysis.statedStages
    .filter(({ contradiction }) => contradiction)
    .map(
      ({ node, stated, distance }) =>
        text`${placed(node)} is stated to be ${stated}, ${distance} outside that stage.`,
    );
  return [...today, ...acrossGroups(context, known), ...later, ...stages];
}

/** For each pair of groups with a gap that no mismatch above has told already, the widest one. */
function acrossGroups(
  { analysis: { groups, graphs } }: ReportContext,
  known: ReadonlySet<ResolvedDependency>,
): readonly Text[] {
  const pairs = new Map<string, { link: ResolvedDependency; gap: number; count: number }>();
  for (const link of groups.crossing) {
    const gap = link.from.evolution - offeredBy(graphs, link.to);
    if (!atLeast(gap, MISMATCH_GAP) || known.has(link)) continue;
    const pair = JSON.stringify([groups.of[link.from.index], groups.of[link.to.index]]);
    const widest = pairs.get(pair);
    if (!widest || gap > widest.gap) pairs.set(pair, { link, gap, count: (widest?.count ?? 0) + 1 });
    else widest.count++;
  }
  return [...pairs.values()]
    .sort((a, b) => b.gap - a.gap || a.link.from.index - b.link.from.index)
    .map(({ link: { from, to }, gap, count }) => {
      const between = `${groups.of[from.index]} and ${groups.of[to.index]}`;
      const others = count > 1 ? `, the widest of ${count} such links` : "";
      return text`Gap of ${gap} between the groups ${between}: ${placed(from)} needs ${placed(to, offeredBy(graphs, to))}${others}.`;
    });
}

function offeredBy(graphs: ChainGraphs, node: MapNode): number {
  return graphs.offered[node.index] ?? node.evolution;
}
