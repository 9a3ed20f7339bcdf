import type { CompletionItem } from "vscode-languageserver-types";
import { perMap } from "../../analysis/perMap";
import { oneLine, placeText, twoDecimals } from "../../analysis/words";
import { skipBlanks } from "../../language/characters";
import { numberEnd } from "../../language/numbers";
import { DEFAULT_STAGE_NAMES, type StageIndex, stageMiddle, stageNames } from "../../model/stages";
import type { MapNode } from "../../model/wardleyMap";
import type { Snapshot } from "../snapshot";
import { type CompletionContext, ITEM_KIND, itemOf } from "./completionContext";

/** The number the cursor is at in a bracket. */
export interface Slot {
  /** How many commas stand before it in its bracket. */
  readonly index: number;
  readonly from: number;
  /** Column behind the number that stands there already. */
  readonly to: number;
  /** True when nothing is written there yet. */
  readonly empty: boolean;
  /** True when the bracket is closed behind the cursor. */
  readonly closed: boolean;
}

/** The slot of a bracket opened at `open`. */
export function slotAt({ text, column }: CompletionContext, open: number): Slot {
  let index = 0;
  let start = open + 1;
  for (let at = start; at < column; at++) {
    if (text[at] !== ",") continue;
    index++;
    start = at + 1;
  }
  const from = skipBlanks(text, start, column);
  const close = text.indexOf("]", column);
  const next = text.indexOf("[", column);
  return {
    index,
    from,
    to: Math.max(column, numberEnd(text, from, text.length)),
    empty: from === column,
    closed: close >= 0 && (next < 0 || close < next),
  };
}

/** A stage with a number that lies in it. */
export interface StageValue {
  readonly name: string;
  /** 0..1, the middle of the stage. */
  readonly evolution: number;
}

/** The four stages as the map and the settings have them. */
export function stageValues({ map, boundaries }: Snapshot): readonly StageValue[] {
  const names = stageNames(map.evolutionAxis);
  return ([0, 1, 2, 3] satisfies StageIndex[]).map((stage) => ({
    name: names[stage] || DEFAULT_STAGE_NAMES[stage],
    evolution: Number(twoDecimals(stageMiddle(stage, boundaries))),
  }));
}

/** Where numbers go and what stands behind them. */
export interface NumberRequest {
  readonly from: number;
  readonly to?: number | undefined;
  /** Written in front of the number, such as `[`. */
  readonly prefix?: string;
  /** Written behind it, such as `]`. */
  readonly suffix?: string;
  /** Evolutions (0..1) up to this one are listed last: nothing moves backwards. */
  readonly beyond?: number | undefined;
}

/** Evolutions as stages: `Product ≈ 0.55`. */
export function stageItems(context: CompletionContext, request: NumberRequest): CompletionItem[] {
  const { from, to, prefix = "", suffix = "", beyond } = request;
  return stageValues(context.snapshot).map(({ name, evolution }, index) => {
    const number = placeText(evolution, context.snapshot.tree.dialect);
    return itemOf(context, {
      label: `${name} ≈ ${number}`,
      kind: ITEM_KIND.value,
      from,
      to,
      insert: `${prefix}${number}${suffix}`,
      filter: `${prefix}${number} ${name}`,
      sort: `${beyond !== undefined && evolution <= beyond ? 1 : 0}${index}`,
      detail: `evolution, stage ${index + 1} of 4`,
    });
  });
}

/** How many heights are offered at most. */
const MOST_LEVELS = 200;

/** How many names of one height can be typed to find it. */
const MOST_NAMES = 5;

/** The heights at which something stands, from the top. */
const levelsOf = perMap((map): readonly (readonly [visibility: number, nodes: readonly MapNode[]])[] => {
  const levels = new Map<string, MapNode[]>();
  for (const node of map.nodes) {
    if (!node.positioned || node.visibility < 0 || node.visibility > 1) continue;
    const height = twoDecimals(node.visibility);
    const nodes = levels.get(height);
    if (nodes) nodes.push(node);
    else levels.set(height, [node]);
  }
  return [...levels]
    .map(([height, nodes]) => [Number(height), nodes] as const)
    .sort(([a], [b]) => b - a)
    .slice(0, MOST_LEVELS);
});

/** Visibilities as heights of what else is there already: `level with Cup of Tea ≈ 0.79`. */
export function levelItems(
  context: CompletionContext,
  { from, to, suffix = "" }: NumberRequest,
): CompletionItem[] {
  return levelsOf(context.snapshot.map).flatMap(([visibility, nodes], index) => {
    const others = nodes.slice(0, MOST_NAMES + 1).filter(({ line }) => line !== context.line);
    const names = others.slice(0, MOST_NAMES).map(({ name }) => oneLine(name));
    if (names.length === 0) return [];
    const number = placeText(visibility, context.snapshot.tree.dialect);
    const shown = nodes.length > 2 ? `${names[0]} and others` : names.join(" and ");
    return itemOf(context, {
      label: `level with ${shown} ≈ ${number}`,
      kind: ITEM_KIND.value,
      from,
      to,
      insert: `${number}${suffix}`,
      filter: `${number} level with ${names.join(" ")}`,
      sort: `1${String(index).padStart(3, "0")}`,
      detail: "visibility",
    });
  });
}
