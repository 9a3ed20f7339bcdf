import { describeStage, stageAt, stageNames } from "../../model/stages";
import type { MapNode } from "../../model/wardleyMap";
import type { Analysis } from "../strategy/analyse";
import { type ComponentType, STAGE_ROWS } from "../strategy/axisMeaning";

/** What a `@type` tag says a component is; undefined when it says nothing readable. */
export function typeOf({ tags }: Analysis, node: MapNode): ComponentType | undefined {
  const value = tags.ofLine(node.line).find(({ name }) => name === "type")?.value?.text;
  const word = value?.split(" ")[0]?.toLowerCase() ?? "";
  return Object.keys(STAGE_ROWS).includes(word) ? (word as ComponentType) : undefined;
}

/**
 * The names of a component's stages: the row of its `@type`, else the author's labels, else the default names.
 * A type means nothing on an axis that is not market evolution (analysis reference 2.2).
 */
export function stageNamesOf(analysis: Analysis, node: MapNode): readonly string[] {
  const type = analysis.market ? typeOf(analysis, node) : undefined;
  return type === undefined || type === "activity"
    ? stageNames(analysis.map.evolutionAxis)
    : STAGE_ROWS[type];
}

/** The stage of a component by its position: "Custom Built, at the Genesis edge". */
export function stageInWords(analysis: Analysis, node: MapNode, evolution = node.evolution): string {
  return describeStage(evolution, stageNamesOf(analysis, node), analysis.boundaries);
}

/** The name of the stage alone, without a neighbouring one. */
export function stageNameOf(analysis: Analysis, node: MapNode, evolution = node.evolution): string {
  const stage = stageAt(evolution, analysis.boundaries);
  return stageNamesOf(analysis, node)[stage] || `stage ${stage + 1}`;
}
