import { stageNameOf } from "../../analysis/significance/stageNaming";
import { list, nothing, paragraph } from "../blocks";
import { futureChanges } from "../facts/futureChanges";
import type { Block, Text } from "../report";
import type { ReportContext, SectionBuilder } from "../reportContext";
import { placed, text } from "../text";

/** 11: the map once everything has moved. */
export const future: SectionBuilder = {
  id: "future",
  title: "Future Evolution",
  build: (context) => {
    const { analysis } = context;
    if (analysis.keyEvolving.length === 0) {
      return [
        ...nothing("Nothing is planned to evolve, so the future map is today's."),
        { kind: "prompt", items: [{ what: "a planned movement", tag: "evolve NAME 0.8" }] },
      ];
    }
    const changes = futureChanges(analysis);
    return [
      ...crossings(context),
      ...(changes.length === 0
        ? nothing("At the targets the map has the same bottlenecks, gaps and single points as today.")
        : list(changes, ["At the targets:"])),
    ];
  },
};

function crossings({ analysis }: ReportContext): readonly Block[] {
  const items = analysis.keyEvolving.flatMap(({ node, target }): Text[] => {
    const [from, to] = [stageNameOf(analysis, node), stageNameOf(analysis, node, target)];
    return from === to ? [] : [text`${placed(node)} crosses from ${from} to ${to} (${target}).`];
  });
  if (items.length > 0) return list(items, ["Across a boundary:"]);
  return [paragraph(["No movement crosses a stage boundary: everything stays in its stage."])];
}
