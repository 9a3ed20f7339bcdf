import type { Dialect } from "../language/dialect";
import type { EvolutionStatement } from "../language/nodes";
import type { MapFurniture } from "./furniture";
import {
  boundariesFrom,
  DEFAULT_AXIS_LABELS,
  MERMAID_AXIS_LABELS,
  QUARTILE_BOUNDARIES,
  type StageBoundaries,
} from "./stages";
import type { EvolutionAxis, ValueChainAxis } from "./wardleyMap";

/** The two axes, from the last line that says something of each. */
export function buildAxes(
  furniture: MapFurniture,
  dialect: Dialect,
): {
  evolutionAxis: EvolutionAxis;
  valueChainAxis: ValueChainAxis;
} {
  const axis = furniture.evolutionAxis;
  const texts = furniture.yAxis?.statement.texts;
  const defaults = dialect === "mermaid" ? MERMAID_AXIS_LABELS : DEFAULT_AXIS_LABELS;
  const labels = axis ? fourLabels(axis.statement.stages.map((stage) => stage.text)) : defaults;
  return {
    evolutionAxis: {
      labels,
      allLabels:
        axis && axis.statement.stages.length > 4 ? axis.statement.stages.map(({ text }) => text) : labels,
      boundaries: dialect === "mermaid" ? mermaidBoundaries(axis?.statement.boundaries) : undefined,
      ...(dialect === "mermaid" && axis && { drawn: otherStages(axis.statement) }),
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

/** Mermaid's stages end where `@` says; without it all are equally wide (language reference 4.2). */
function mermaidBoundaries(ends: readonly ({ readonly value: number } | undefined)[] = []): StageBoundaries {
  return boundariesFrom(ends.slice(0, 3).map((end) => end?.value)) ?? QUARTILE_BOUNDARIES;
}

/** Stages that are not four: where `@` says they end, or all equally wide. */
function otherStages({ stages, boundaries = [] }: EvolutionStatement): EvolutionAxis["drawn"] {
  const count = stages.length;
  if (count === 4 || count < 2) return undefined;
  const ends = boundaries.slice(0, count - 1).map((end) => end?.value ?? Number.NaN);
  const ascend = ends.length === count - 1 && ends.every((end, i) => end > (ends[i - 1] ?? 0) && end < 1);
  const edges = ascend ? ends : Array.from({ length: count - 1 }, (_, i) => (i + 1) / count);
  return { labels: stages.map(({ text }) => text), edges };
}

/** T40: too few labels are filled up with empty ones, of too many the first four count. */
function fourLabels(labels: readonly string[]): EvolutionAxis["labels"] {
  return [labels[0] ?? "", labels[1] ?? "", labels[2] ?? "", labels[3] ?? ""];
}
