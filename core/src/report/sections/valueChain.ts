import { count, twoDecimals } from "../../analysis/words";
import { list, nothing, paragraph, table } from "../blocks";
import { cyclesOf, depthOf } from "../facts/depth";
import type { Block, Text } from "../report";
import type { ReportContext, SectionBuilder } from "../reportContext";
import { listText, pathText, placed, text } from "../text";

/** The report shows this many steps of a path and counts the rest (analysis reference 3.3). */
const MOST_STEPS = 6;

/** 5: the chain that carries most, and where it is held up. */
export const valueChain: SectionBuilder = {
  id: "value-chain",
  title: "Value Chain Analysis",
  build: (context) => [
    ...criticalPath(context),
    ...bottlenecks(context),
    ...singlePoints(context),
    ...list(
      cyclesOf(context.analysis).map((cycle): Text => listText(cycle, MOST_STEPS)),
      ["Components that need each other in a circle:"],
    ),
  ],
};

function criticalPath({ analysis }: ReportContext): readonly Block[] {
  const { criticalPath: path, weakestLink, graphs } = analysis;
  if (path.length === 0) return nothing("No chain leads from an anchor to a foundation.");
  if (path.length === 1) return nothing("No chain has more than one step, so that none of them is critical.");
  const steps = count(path.length, "step");
  const blocks: Block[] = [paragraph(text`Critical path (${steps}): ${pathText(path, MOST_STEPS)}.`)];
  const depth = depthOf(analysis);
  const deepest = depth > path.length ? ` The longest chain has ${count(depth, "step")}.` : "";
  if (weakestLink) {
    const offered = graphs.offered[weakestLink.index] ?? weakestLink.evolution;
    blocks.push(paragraph(text`Its weakest link is ${placed(weakestLink, offered)}.${deepest}`));
  }
  return blocks;
}

function bottlenecks({ analysis: { bottlenecks: found } }: ReportContext): readonly Block[] {
  if (found.length === 0) return nothing("No bottlenecks.");
  const rows = found.map(({ node, evolution, lagging, severity, score, declaredBy }) => {
    const waiting = lagging.map(({ needer, gap }) => text`${needer} (${`+${twoDecimals(gap)}`})`);
    const reasons = [
      ...(waiting.length > 0 ? [listText(waiting)] : []),
      ...(node.inertia ? [text`inertia`] : []),
      ...(declaredBy ? [text`called a limit of ${declaredBy.from}`] : []),
    ];
    const why = reasons.flatMap((reason, i) => (i === 0 ? reason : ["; ", ...reason]));
    return [node, evolution, why, score, severity];
  });
  return table(["Bottleneck", "Evolution#", "Held up, by how much", "Score#", "Severity"], rows);
}

function singlePoints({ analysis: { singlePoints: found } }: ReportContext): readonly Block[] {
  return list(
    found.map(
      ({ node, needers }) =>
        text`${node}: ${String(needers.length)} components depend on it (${listText(needers, 4)}) and the map shows no alternative.`,
    ),
    ["Single points of failure:"],
  );
}
