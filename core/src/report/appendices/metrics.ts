import type { MapNode } from "../../model/wardleyMap";
import { paragraph, stated, table } from "../blocks";
import { sayings, sayingsOf } from "../facts/authorTags";
import type { Text } from "../report";
import type { AppendixBuilder } from "../reportContext";
import { listText, text } from "../text";

/** More components than this are counted. */
const MOST_UNMEASURED = 6;

/** G: how things are measured, and which components of the critical path are not. */
export const metrics: AppendixBuilder = {
  id: "metrics",
  title: "Metrics",
  invitation: { what: "metrics", tag: "// @metric …" },
  build: (context) => {
    const all = sayings(context, "metric").filter(({ words }) => words !== "");
    if (all.length === 0) return [];
    const { criticalPath } = context.analysis;
    const ofMap = all.filter(({ node }) => node === undefined);
    const rows = all.flatMap(({ node, words, tag }) =>
      node ? [[node, { text: words, line: tag.line }, criticalPath.includes(node) ? "yes" : ""]] : [],
    );
    const unmeasured = criticalPath.filter((node) => sayingsOf(context, node, "metric").length === 0);
    return [
      ...stated(
        "Of the map",
        ofMap.map(({ words, tag }) => [{ text: words, line: tag.line }]),
      ),
      ...table(["Component", "Metric", "On the critical path"], rows),
      ...(unmeasured.length > 0 ? [paragraph(missing(unmeasured, criticalPath))] : []),
    ];
  },
};

function missing(unmeasured: readonly MapNode[], path: readonly MapNode[]): Text {
  if (unmeasured.length === path.length) return ["No component of the critical path has a metric."];
  return text`On the critical path without a metric: ${listText(unmeasured, MOST_UNMEASURED)}.`;
}
