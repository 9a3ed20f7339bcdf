import type { MapFurniture } from "./furniture";
import { DEFAULT_AXIS_LABELS } from "./stages";
import type { EvolutionAxis, ValueChainAxis } from "./wardleyMap";

/** The two axes, from the last line that says something of each. */
export function buildAxes(furniture: MapFurniture): {
  evolutionAxis: EvolutionAxis;
  valueChainAxis: ValueChainAxis;
} {
  const axis = furniture.evolutionAxis;
  const texts = furniture.yAxis?.statement.texts;
  return {
    evolutionAxis: {
      labels: axis ? fourLabels(axis.statement.stages.map((stage) => stage.text)) : DEFAULT_AXIS_LABELS,
      custom: axis !== undefined,
      hidden: furniture.evolutionHidden,
      statement: axis,
    },
    valueChainAxis: {
      hidden: furniture.valueChain !== undefined,
      label: texts?.[0]?.text || "Value Chain",
      bottom: texts?.[1]?.text,
      top: texts?.[2]?.text,
    },
  };
}

/** T40: too few labels are filled up with empty ones, of too many the first four count. */
function fourLabels(labels: readonly string[]): EvolutionAxis["labels"] {
  return [labels[0] ?? "", labels[1] ?? "", labels[2] ?? "", labels[3] ?? ""];
}
