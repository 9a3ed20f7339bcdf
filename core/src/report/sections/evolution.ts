import { stageNameOf } from "../../analysis/significance/stageNaming";
import type { DisruptionRisk } from "../../analysis/strategy/disruption";
import { list, noMarket, nothing, table } from "../blocks";
import { seeAppendix, unsaid } from "../facts/authorTags";
import { stageShares } from "../facts/stageShares";
import type { Text } from "../report";
import type { SectionBuilder } from "../reportContext";
import { listText, percent, placed, text } from "../text";

/** 4: where things stand, what is to move, and what may be overtaken. */
export const evolution: SectionBuilder = {
  id: "evolution",
  title: "Evolution Analysis",
  build: (context) => {
    const { analysis } = context;
    const shares = stageShares(analysis).map(({ name, count, share }) => [
      name,
      String(count),
      percent(share),
    ]);
    const isRenamed = analysis.keyEvolving.some(({ newName }) => newName !== undefined);
    const moving = analysis.keyEvolving.map(({ node, target, newName }) => [
      node,
      text`${node.evolution} (${stageNameOf(analysis, node)})`,
      text`${target} (${stageNameOf(analysis, node, target)})`,
      ...(isRenamed ? [newName ?? ""] : []),
    ]);
    const risks = analysis.disruptionRisks.map(riskText);
    return [
      ...table(["Stage", "Components#", "Share#"], shares),
      ...(moving.length === 0
        ? nothing("Nothing on the map is planned to evolve.")
        : table(["Key evolving component", "From", "To", ...(isRenamed ? ["Becomes"] : [])], moving)),
      ...(analysis.market ? list(risks, ["Disruption risks:"]) : noMarket("Disruption risks")),
      ...seeAppendix(context, "trend", "Trend"),
      ...unsaid(context, ["the trend behind the map", "@trend trigger …"]),
    ];
  },
};

function riskText({ node, form, because }: DisruptionRisk): Text {
  const names = listText(because, 3);
  switch (form) {
    case "genesis-driven":
      return text`${placed(node)} is new and uncertain, and ${listText(
        because.map((needer) => placed(needer)),
        3,
      )} already ${because.length === 1 ? "relies" : "rely"} on it.`;
    case "left-behind":
      return text`${placed(node)} has no movement planned while ${names} above it ${because.length === 1 ? "evolves" : "evolve"}.`;
    case "industrialisation":
      return text`${placed(node)} is to become a commodity${because.length > 0 ? text` under ${names}` : ""}.`;
  }
}
