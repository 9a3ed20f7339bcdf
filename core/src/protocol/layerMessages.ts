import { isBoolean, isString, listOf, nullOr, objectOf, type Shape } from "./shapes";

/** What the extension tells a preview's webview of layers. */

/** A layer that may be switched on. */
export interface LayerChoice {
  readonly id: string;
  readonly title: string;
  readonly explanation: string;
  readonly on: boolean;
}

/** A sign and what it means. */
export interface LegendSign {
  /** A picture of its own, checked like the map's before it is shown. */
  readonly svg: string;
  readonly words: string;
}

/** Something a layer has found. */
export interface LayerFinding {
  /** Id of its mark in the picture. */
  readonly mark: string;
  readonly text: string;
}

/** A layer that is on, explained. */
export interface LayerLegend {
  readonly title: string;
  readonly explanation: string;
  /** Why there is nothing to see; null when there is something. */
  readonly nothing: string | null;
  readonly signs: readonly LegendSign[];
  readonly findings: readonly LayerFinding[];
}

/** All layers, and the legend of those that are on. */
export interface LayerState {
  readonly choices: readonly LayerChoice[];
  readonly legend: readonly LayerLegend[];
}

const isChoice: Shape<LayerChoice> = objectOf<LayerChoice>({
  id: isString,
  title: isString,
  explanation: isString,
  on: isBoolean,
});

const isLegend: Shape<LayerLegend> = objectOf<LayerLegend>({
  title: isString,
  explanation: isString,
  nothing: nullOr(isString),
  signs: listOf(objectOf<LegendSign>({ svg: isString, words: isString })),
  findings: listOf(objectOf<LayerFinding>({ mark: isString, text: isString })),
});

export const isLayerState: Shape<LayerState> = objectOf<LayerState>({
  choices: listOf(isChoice),
  legend: listOf(isLegend),
});
