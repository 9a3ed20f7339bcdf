import type { CompletionItem } from "vscode-languageserver-types";
import { suggestPosition } from "../../analysis/placement";
import { placeText } from "../../analysis/words";
import type { MapNode } from "../../model/wardleyMap";
import { neededByOf, needsOf, nodesByLine } from "../neighbours";
import { stageOf } from "../stageWords";
import { type CompletionContext, ITEM_KIND, itemOf } from "./completionContext";
import { levelItems, slotAt, stageItems, stageValues } from "./numbers";

/** What the numbers of a bracket are, by their place in it. */
export type BracketShape = readonly ("visibility" | "evolution")[];

/** A position on the map. */
export const POSITION: BracketShape = ["visibility", "evolution"];

/** The bracket of a component in a pipeline block. */
export const CHILD_POSITION: BracketShape = ["evolution"];

/** Left and right end of a pipeline. */
export const PIPELINE_RANGE: BracketShape = ["evolution", "evolution"];

/** Two corners of a box. */
export const CORNERS: BracketShape = ["visibility", "evolution", "visibility", "evolution"];

/** What fits at the cursor inside the bracket opened at `open`; in an empty one also both numbers at once. */
export function bracketItems(
  context: CompletionContext,
  open: number,
  shape: BracketShape,
): CompletionItem[] {
  const slot = slotAt(context, open);
  const meaning = shape[slot.index];
  if (!meaning) return [];
  const isLast = slot.index === shape.length - 1;
  const request = { from: slot.from, to: slot.to, suffix: isLast && !slot.closed ? "]" : "" };
  const single = meaning === "visibility" ? levelItems(context, request) : stageItems(context, request);
  if (slot.index > 0 || !slot.empty || shape !== POSITION) return single;
  const restEmpty = /^\s*(\]|$)/.test(context.text.slice(context.column));
  return restEmpty ? [...pairItems(context, slot.from, "", slot.closed ? "" : "]"), ...single] : single;
}

/** A whole position, `[0.63, 0.55]`, for a statement that has none yet. */
export function positionItems(context: CompletionContext, shape: BracketShape): CompletionItem[] {
  if (shape === CHILD_POSITION) {
    return stageItems(context, { from: context.column, prefix: "[", suffix: "]" });
  }
  return pairItems(context, context.column, "[", "]");
}

/**
 * Pairs of visibility and evolution: first where the links of the element put it, then one per stage at that
 * height.
 */
function pairItems(context: CompletionContext, from: number, open: string, close: string): CompletionItem[] {
  const { snapshot } = context;
  const node = nodeHere(context);
  const needers = node ? neededByOf(snapshot.map, node) : [];
  const needs = node ? needsOf(snapshot.map, node) : [];
  const linked = needers.length > 0 || needs.length > 0;
  const suggestion = suggestPosition(snapshot.map, needers, needs);
  const visibility = node?.kind === "anchor" && !linked ? 0.95 : suggestion.visibility;
  const reason =
    needers.length > 0 ? "below what needs it" : needs.length > 0 ? "above what it needs" : undefined;
  const pairs = stageValues(snapshot).map(({ evolution }) => evolution);
  if (linked) pairs.unshift(suggestion.evolution);
  return [...new Set(pairs)].map((evolution, index) => {
    const { dialect } = snapshot.tree;
    const numbers = `${placeText(visibility, dialect)}, ${placeText(evolution, dialect)}`;
    return itemOf(context, {
      label: `[${numbers}]`,
      kind: ITEM_KIND.value,
      from,
      insert: `${open}${numbers}${close}`,
      filter: `${open}${numbers}${close}`,
      sort: `0${index}`,
      detail: [stageOf(snapshot, evolution), reason].filter((part) => part !== undefined).join(" · "),
    });
  });
}

function nodeHere({ snapshot, line, statement }: CompletionContext): MapNode | undefined {
  return nodesByLine(snapshot.map)
    .get(line)
    ?.find((node) => node.statement === statement);
}
