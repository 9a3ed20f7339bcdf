import { placeInWords } from "../../analysis/significance/placeInWords";
import { significanceOf } from "../../analysis/significance/significance";
import { stageInWords } from "../../analysis/significance/stageNaming";
import { byPlace } from "../../analysis/strategy/order";
import type { MapNode } from "../../model/wardleyMap";
import { entries, nothing } from "../blocks";
import { sayingsOf, unsaid } from "../facts/authorTags";
import { priorityOf } from "../facts/neighbours";
import type { Entry, Text } from "../report";
import type { ReportContext, SectionBuilder } from "../reportContext";
import { phraseText, text } from "../text";

/** A report looks closely at this many components. */
const MOST_COMPONENTS = 8;

/** 3: the components that the map turns on. */
export const components: SectionBuilder = {
  id: "components",
  title: "Component Analysis",
  build: (context) => {
    const items = chosen(context).map((node) => entry(context, node));
    return [
      ...(items.length === 0 ? nothing("No component stands out.") : entries(items)),
      ...unsaid(context, ["why a component matters", "@significance …"]),
    ];
  },
};

/** The author's own first, then bottlenecks, hubs, what moves, what anchors need, and bets; the most visible on top. */
function chosen(context: ReportContext): readonly MapNode[] {
  const { analysis } = context;
  const { nodes, graphs, anchors } = analysis;
  const isAnchor = new Set(anchors.anchors);
  const needed = new Set(anchors.anchors.flatMap((index) => graphs.contracted.needs[index] ?? []));
  const rank = (node: MapNode): number => {
    const facts = nodes[node.index];
    if (sayingsOf(context, node, "significance").length > 0) return 0;
    if (sayingsOf(context, node, "stage").length > 0) return 0;
    if (!facts || isAnchor.has(node.index) || facts.role === "unconnected") return Number.POSITIVE_INFINITY;
    if (facts.modifiers.includes("bottleneck")) return 1;
    if (facts.modifiers.includes("hub")) return 2;
    if (node.movement) return 3;
    if (needed.has(node.index)) return 4;
    return facts.role === "emerging bet" ? 5 : Number.POSITIVE_INFINITY;
  };
  return nodes
    .map(({ node }) => ({ node, rank: rank(node) }))
    .filter((item) => Number.isFinite(item.rank))
    .sort((a, b) => a.rank - b.rank || priorityOf(b.node) - priorityOf(a.node) || byPlace(a.node, b.node))
    .slice(0, MOST_COMPONENTS)
    .map(({ node }) => node)
    .sort(byPlace);
}

function entry(context: ReportContext, node: MapNode): Entry {
  const { analysis } = context;
  const { heading, sentence } = significanceOf(analysis, node);
  const why = phraseText(sentence);
  const authors = sayingsOf(context, node, "significance").flatMap(({ words, tag }): Text[] =>
    words === "" ? [] : [["Author: ", { text: words, line: tag.line }]],
  );
  return {
    title: text`${node}`,
    note: text`${placeInWords(node)} · ${stageInWords(analysis, node)}${statedStage(context, node)}`,
    lines: [heading === "" ? why : [{ strong: `${heading}.` }, " ", ...why], ...authors],
  };
}

function statedStage({ analysis }: ReportContext, node: MapNode): string {
  const stage = analysis.statedStages.find((item) => item.node === node);
  if (!stage) return "";
  return stage.contradiction
    ? ` (stated: ${stage.stated}, which does not fit)`
    : ` (stated: ${stage.stated})`;
}
