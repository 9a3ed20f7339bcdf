import type { WardleyMap } from "../../model/wardleyMap";
import type { Shape } from "../scene";
import type { LayerCanvas } from "./layerCanvas";

/** A view of the analysis that can be laid over a picture. */
export interface Layer {
  /** In settings, commands and the SVG; kebab-case. */
  readonly id: string;
  /** Two or three words, as a menu shows them. */
  readonly title: string;
  /** What it shows, in one sentence. */
  readonly explanation: string;
  /** Another map that is drawn in place of the one in the text, also for all other layers. */
  readonly project?: (map: WardleyMap) => WardleyMap;
  /** What it has to say of a picture. */
  readonly read: (canvas: LayerCanvas) => LayerReading;
}

/** What a layer adds to one picture. */
export interface LayerReading {
  /** Drawn below everything of the map. */
  readonly under: readonly Mark[];
  /** Drawn above everything of the map. */
  readonly over: readonly Mark[];
  /** Ids of the elements it speaks of. What no layer speaks of fades, unless none names any. */
  readonly speaksOf: readonly string[];
  /** What its signs mean, those that are in the picture only. */
  readonly legend: readonly LegendEntry[];
  /** Why there is nothing to see, in one sentence. */
  readonly nothing?: string | undefined;
}

/** Something a layer draws. */
export interface Mark {
  /** What tells it from the layer's other marks under edits: mostly the folded name of what it marks. */
  readonly key: string;
  readonly shapes: readonly Shape[];
  /** What it says of the map; undefined for a mere decoration. */
  readonly statement?: MarkStatement | undefined;
}

/** What a mark says; pointing at it tells it, a click goes to the line. */
export interface MarkStatement {
  /** Id of the element it says something of. */
  readonly about: string;
  readonly name: string;
  /** Of the statement in the text, zero-based. */
  readonly line: number;
  /** A sentence without its full stop. */
  readonly text: string;
  /** True when it is one of a few to be read one by one, not one of as many as there are components. */
  readonly listed: boolean;
}

/** A sign and what it means. */
export interface LegendEntry {
  /** In a box of `LEGEND_BOX` with its origin at the top left. */
  readonly symbol: readonly Shape[];
  readonly words: string;
}

/** Size of a sign in a legend, px. */
export const LEGEND_BOX = { width: 36, height: 20 } as const;

/** What a layer says when it has nothing to say. */
export function nothing(sentence: string): LayerReading {
  return { under: [], over: [], speaksOf: [], legend: [], nothing: sentence };
}
