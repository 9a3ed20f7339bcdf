import { stageNames } from "../../model/stages";
import { paragraph, table } from "../blocks";
import { type DeliverySpeed, deliverySpeed, type Speed } from "../facts/deliverySpeed";
import type { Block } from "../report";
import type { AppendixBuilder } from "../reportContext";
import { listText, text } from "../text";

/** A: the dimensions an author sorts components into, what ties them, and how fast each delivers. */
export const dimensions: AppendixBuilder = {
  id: "dimensions",
  title: "Dimensions and speed of delivery",
  invitation: { what: "dimensions and speed of delivery", tag: "// @group …" },
  build: ({ analysis }) => {
    const speed = deliverySpeed(analysis);
    if (!speed) return [];
    const last = stageNames(analysis.map.evolutionAxis)[3] ?? "";
    const rows = speed.groups.map((group) => [
      group.name,
      String(group.total),
      group.meanEvolution,
      inLast(group),
      String(group.inside),
      String(group.across),
    ]);
    const titles = [
      "Group",
      "Components#",
      "Mean evolution#",
      `In ${last}#`,
      "Links inside#",
      "Links across#",
    ];
    return [...table(titles, rows), ...(analysis.market ? [] : delivery(speed, last))];
  },
};

/** On an axis of delivery the last stage is the fast one. */
function delivery({ fastest, others, criticalPath, foundations }: DeliverySpeed, last: string): Block[] {
  if (others.total === 0) return [];
  const speed = text`Speed of delivery, steps in ${last}: ${fastest.name} ${inLast(fastest)} (mean evolution ${fastest.meanEvolution}), ${others.name} ${inLast(others)} (${others.meanEvolution}), the critical path ${inLast(criticalPath)}.`;
  if (foundations.length === 0) return [paragraph(speed)];
  const verb = foundations.length === 1 ? "is no step" : "are no steps";
  return [
    paragraph(speed),
    paragraph(text`${listText(foundations)} ${verb} of the work but what it stands on, and left out here.`),
  ];
}

function inLast({ inLast: count, total }: Speed): string {
  return `${count} of ${total}`;
}
