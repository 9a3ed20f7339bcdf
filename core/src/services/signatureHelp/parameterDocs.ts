import { twoDecimals, written } from "../../analysis/words";
import { numberEnd } from "../../language/numbers";
import { DEFAULT_STAGE_NAMES, stageNames, visibilityWord } from "../../model/stages";
import type { CompletionContext } from "../completion/completionContext";
import type { Snapshot } from "../snapshot";
import { stageOf } from "../stageWords";

/** What the parameters of signatures mean, by their names, in Markdown. */
export const PARAMETER_DOCS: Readonly<Record<string, string>> = {
  visibility: "Visibility, 0 to 1: 1 is the top, closest to the user; 0 the bottom.",
  evolution: "Evolution, 0 to 1: 0 is the genesis side, 1 the commodity side.",
  start: "Left end of the pipeline, an evolution from 0 to 1.",
  end: "Right end of the pipeline, an evolution from 0 to 1.",
  x: "How far to the right of the component its name is written, in px; to the left when negative.",
  y: "How far below the component its name is written, in px; above when negative.",
  width: "Width in px.",
  height: "Height in px.",
  number: "The number in the circle, which the box with the texts repeats.",
};

/** What the number at the cursor says: its stage, its height; which numbers give which stage when there is none. */
export function numberInWords(context: CompletionContext, parameter: string): string | undefined {
  const value = numberAt(context);
  const { snapshot } = context;
  switch (parameter) {
    case "evolution":
    case "start":
    case "end":
      if (value === undefined) return stagesOf(snapshot);
      return `${twoDecimals(value)}: ${stageOf(snapshot, value)}`;
    case "visibility":
      return value === undefined ? undefined : `${twoDecimals(value)}: ${visibilityWord(value)}`;
    default:
      return undefined;
  }
}

/** `Genesis below 0.17, Custom Built below 0.4, Product below 0.7, Commodity above`. */
function stagesOf({ map, boundaries }: Snapshot): string {
  const names = stageNames(map.evolutionAxis);
  const name = (index: 0 | 1 | 2 | 3) => names[index] || DEFAULT_STAGE_NAMES[index];
  const [first, second, third] = boundaries;
  return [
    `${name(0)} below ${written3(first)}`,
    `${name(1)} below ${written3(second)}`,
    `${name(2)} below ${written3(third)}`,
    `${name(3)} from there`,
  ].join(", ");
}

/** Boundaries have three decimals at most. */
function written3(value: number): string {
  const short = written(value);
  return Number(short) === value ? short : String(Number(value.toFixed(3)));
}

/** The number the cursor touches. */
function numberAt({ text, column }: CompletionContext): number | undefined {
  let from = column;
  while (from > 0 && /[-+.\d]/.test(text[from - 1] ?? "")) from--;
  const end = numberEnd(text, from, text.length);
  const value = end > from ? Number(text.slice(from, end)) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}
