import type { MapNode } from "../../model/wardleyMap";
import { list, noMarket, paragraph } from "../blocks";
import { said, seeAppendix, unsaid } from "../facts/authorTags";
import { measured } from "../facts/maturity";
import { supplies } from "../facts/neighbours";
import type { Block } from "../report";
import type { ReportContext, SectionBuilder } from "../reportContext";
import { listText, placed, text } from "../text";

/** More names than this are counted. */
const MOST_NAMES = 8;

/** 14: what one can do, what is missing, what is to be built up. */
export const capabilities: SectionBuilder = {
  id: "capabilities",
  title: "Capability Assessment",
  build: (context) => [
    ...(context.analysis.market ? computed(context) : noMarket("Current capabilities and gaps")),
    ...said(context, "Capabilities", "capability"),
    ...said(context, "Gaps", "capability-gap"),
    ...maturity(context),
    ...seeAppendix(context, "metric", "Metrics"),
    ...unsaid(context, ["capabilities", "@capability …"], ["capability gaps", "@capability-gap …"]),
  ],
};

function computed({ analysis }: ReportContext): readonly Block[] {
  const { capabilityGaps, bottlenecks } = analysis;
  const currentCapabilities = supplies(analysis, analysis.currentCapabilities);
  const places = (nodes: readonly MapNode[]) =>
    listText(
      nodes.map((node) => placed(node)),
      MOST_NAMES,
    );
  const toDevelop = bottlenecks.map(({ node }) => node).filter((node) => !node.movement);
  const none = ["none"];
  return list([
    text`Current, standard and visible: ${currentCapabilities.length === 0 ? none : places(currentCapabilities)}`,
    text`Gaps, needed but still in Genesis: ${capabilityGaps.length === 0 ? none : places(capabilityGaps)}`,
    text`To develop, bottlenecks without a planned movement: ${toDevelop.length === 0 ? none : places(toDevelop)}`,
  ]);
}

/** The level reached; how it was found stands in the appendix. */
function maturity(context: ReportContext): readonly Block[] {
  return measured(context).map(({ model, reached }) =>
    paragraph([
      reached
        ? `${model.title}: level ${reached.id}, ${reached.title}.`
        : `${model.title}: not even the lowest level is reached.`,
    ]),
  );
}
