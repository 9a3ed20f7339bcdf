import { nothing, table } from "../blocks";
import { said, seeAppendix, unsaid } from "../facts/authorTags";
import { needersIn } from "../facts/neighbours";
import type { SectionBuilder } from "../reportContext";
import { listText } from "../text";

/** 13: what comes from outside, and from whom. */
export const ecosystem: SectionBuilder = {
  id: "ecosystem",
  title: "Ecosystem Analysis",
  build: (context) => {
    const rows = context.analysis.map.nodes.flatMap((node) => {
      const kinds = [
        ...node.decorators.filter((name) => name === "market" || name === "ecosystem"),
        ...(node.kind === "submap" ? ["submap"] : []),
      ];
      return kinds.length === 0
        ? []
        : [[node, kinds.join(", "), listText(needersIn(context.analysis, node), 5)]];
    });
    return [
      ...(rows.length === 0
        ? nothing("The map shows no market, ecosystem or submap.")
        : table(["Component", "Kind", "Needed by"], rows)),
      ...said(context, "Partners", "partner"),
      ...said(context, "Strategy", "strategy"),
      ...seeAppendix(context, "tool", "Toolchain"),
      ...unsaid(context, ["the strategy towards the ecosystem", "@strategy …"]),
    ];
  },
};
