import { list, noMarket, nothing, paragraph } from "../blocks";
import { said, sayings, unsaid } from "../facts/authorTags";
import { priorityOf, supplies } from "../facts/neighbours";
import type { Block, Text } from "../report";
import type { ReportContext, SectionBuilder } from "../reportContext";
import { listText, placed, text } from "../text";

/** More differentiators than this are counted. */
const MOST_DIFFERENTIATORS = 5;

/** 7: where others compete, and where a difference can be made. */
export const competition: SectionBuilder = {
  id: "competition",
  title: "Competitive Analysis",
  build: (context) => [
    ...(context.analysis.market ? computed(context) : noMarket("Areas of competition")),
    ...said(context, "Advantages", "advantage"),
    ...said(context, "Competitors", "competitor"),
    ...collaboration(context),
    ...unsaid(
      context,
      ["competitors", "@competitor …"],
      ["partners", "@partner …"],
      ["advantages", "@advantage …"],
    ),
  ],
};

function computed({ analysis }: ReportContext): readonly Block[] {
  const { nodes } = analysis;
  const areasOfCompetition = supplies(analysis, analysis.areasOfCompetition);
  const areas =
    areasOfCompetition.length === 0
      ? nothing("No area of competition: nothing stands in Product but bottlenecks and markets, if anything.")
      : [
          paragraph(
            text`Areas of competition: ${listText(areasOfCompetition.map((node) => placed(node)))}, the most evolved of what still is a product.`,
          ),
        ];
  const differentiators = nodes
    .filter(({ role }) => role === "differentiator")
    .sort((a, b) => priorityOf(b.node) - priorityOf(a.node) || a.node.index - b.node.index)
    .map(({ node }) => node);
  const items: Text[] = [];
  if (differentiators.length > 0) {
    items.push(text`${listText(differentiators, MOST_DIFFERENTIATORS)}: visible and not yet standard.`);
  }
  for (const { node, modifiers } of nodes) {
    if (!node.movement || !modifiers.includes("hub")) continue;
    const becomes = node.movement.newName ?? node.name;
    items.push(text`${becomes}: what the hub ${node} is to become.`);
  }
  return [...areas, ...list(items, ["Where an advantage can be had:"])];
}

/** The components on which others help; who they are stands with the ecosystem. */
function collaboration(context: ReportContext): readonly Block[] {
  const nodes = [...new Set(sayings(context, "partner").flatMap(({ node }) => node ?? []))];
  return nodes.length === 0 ? [] : [paragraph(text`Collaboration: ${listText(nodes)}.`)];
}
