import { count } from "../../analysis/words";
import { paragraph, table } from "../blocks";
import { said, seeAppendix, unsaid } from "../facts/authorTags";
import { needsIn } from "../facts/neighbours";
import type { Block } from "../report";
import type { ReportContext, SectionBuilder } from "../reportContext";
import { listText, text } from "../text";

/** More needs of an anchor than this are counted. */
const MOST_NEEDS = 6;

/** 2: for whom the map is drawn, and what its author says of it as a whole. */
export const overview: SectionBuilder = {
  id: "overview",
  title: "Map Overview",
  build: (context) => [
    ...anchors(context),
    ...groups(context),
    ...said(context, "The anchor in the author's words", "anchor"),
    ...said(context, "What the axis means", "axis"),
    ...said(context, "Variant", "variant"),
    ...said(context, "Source", "source"),
    ...said(context, "Reading", "reading"),
    ...seeAppendix(context, "job", "Jobs to be done"),
    ...unsaid(context, ["where the map comes from", "@source …"]),
  ],
};

function anchors({ analysis }: ReportContext): readonly Block[] {
  const { map, anchors: facts } = analysis;
  const nodes = facts.anchors.flatMap((index) => map.nodes[index] ?? []);
  if (nodes.length === 0) return [paragraph(["The map has no anchor: it does not say whom it serves."])];
  const rows = nodes.map((node) => [node, listText(needsIn(analysis, node), MOST_NEEDS)]);
  return [
    ...(facts.declared
      ? []
      : [paragraph(["No anchor is declared. By position and links, the map reads as drawn for these:"])]),
    ...table([facts.declared ? "Anchor" : "Implied anchor", "Needs"], rows),
  ];
}

function groups({ analysis: { groups: facts, map } }: ReportContext): readonly Block[] {
  if (facts.names.length === 0) return [];
  const sizes = facts.names.map((name) => {
    const size = map.nodes.filter(({ index }) => facts.of[index] === name).length;
    return `${name} (${count(size, "component")})`;
  });
  return [paragraph(text`Groups: ${listText(sizes)}.`)];
}
