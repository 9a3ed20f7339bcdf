import { list, noMarket, nothing } from "../blocks";
import { said, sayings, unsaid } from "../facts/authorTags";
import { priorityOf } from "../facts/neighbours";
import type { Block } from "../report";
import type { ReportContext, SectionBuilder } from "../reportContext";
import { listText, placed, text } from "../text";

/** More bets than this are counted. */
const MOST_BETS = 5;

/** 8: what is new. */
export const innovation: SectionBuilder = {
  id: "innovation",
  title: "Innovation Opportunities",
  build: (context) => {
    const { market } = context.analysis;
    const found = market ? computed(context) : noMarket("Emerging technologies and bets");
    return [
      ...(found.length === 0 ? nothing("Nothing on the map is in Genesis.") : found),
      ...said(context, "Opportunities", "opportunity"),
      ...(market ? [] : said(context, "Emerging", "emerging")),
      ...unsaid(context, ["opportunities", "@opportunity …"]),
    ];
  },
};

function computed(context: ReportContext): readonly Block[] {
  const { emergingTechnologies, nodes } = context.analysis;
  const shown = new Set(emergingTechnologies);
  const marked = sayings(context, "emerging").flatMap(({ node }) => node ?? []);
  const alsoMarked = [...new Set(marked)].filter((node) => !shown.has(node));
  for (const node of alsoMarked) shown.add(node);
  const bets = nodes
    .filter(({ role, node }) => role === "emerging bet" && !shown.has(node))
    .sort((a, b) => priorityOf(b.node) - priorityOf(a.node) || a.node.index - b.node.index)
    .map(({ node }) => placed(node));
  const items = [
    ...(emergingTechnologies.length > 0
      ? [
          text`Emerging, so far only for users: ${listText(emergingTechnologies.map((node) => placed(node)))}.`,
        ]
      : []),
    ...(alsoMarked.length > 0 ? [text`Emerging for the author: ${listText(alsoMarked)}.`] : []),
    ...(bets.length > 0
      ? [text`${shown.size > 0 ? "Also in" : "In"} Genesis or at its edge: ${listText(bets, MOST_BETS)}.`]
      : []),
  ];
  return list(items);
}
