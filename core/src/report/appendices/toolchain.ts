import { stageNameOf } from "../../analysis/significance/stageNaming";
import { table } from "../blocks";
import { sayings } from "../facts/authorTags";
import type { AppendixBuilder } from "../reportContext";

/** F: the tools in use, by group and stage. */
export const toolchain: AppendixBuilder = {
  id: "toolchain",
  title: "Toolchain",
  invitation: { what: "tools in use", tag: "// @tool …" },
  build: (context) => {
    const { analysis } = context;
    const groupOf = (index: number) => analysis.groups.of[index] ?? "";
    const order = ["", ...analysis.groups.names];
    const rows = sayings(context, "tool")
      .flatMap(({ node, words, tag }) => (node && words !== "" ? [{ node, words, tag }] : []))
      .sort(
        (a, b) =>
          order.indexOf(groupOf(a.node.index)) - order.indexOf(groupOf(b.node.index)) ||
          a.node.evolution - b.node.evolution ||
          a.tag.line - b.tag.line,
      )
      .map(({ node, words, tag }) => {
        const stage = node.kind === "anchor" ? "" : stageNameOf(analysis, node);
        return [groupOf(node.index), stage, node, { text: words, line: tag.line }];
      });
    if (analysis.groups.names.length > 0) return table(["Group", "Stage", "Component", "Tools"], rows);
    return table(
      ["Stage", "Component", "Tools"],
      rows.map(([, ...cells]) => cells),
    );
  },
};
