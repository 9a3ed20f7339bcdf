import type { CompletionItem } from "vscode-languageserver-types";
import type { ClientFeatures } from "#core/services/clientFeatures";
import { completion } from "#core/services/completion";
import { FULL_CLIENT, type OpenMap, openMap } from "./maps";
import { applyTextEdits } from "./marked";

/** What is offered at the cursor of a marked map. */
export interface Offer {
  readonly map: OpenMap;
  /** In the order in which an editor lists them when nothing is typed: by sort text, then by label. */
  readonly items: readonly CompletionItem[];
  /** True when the editor is to ask again at the next key. */
  readonly isIncomplete: boolean;
}

/** Asks for completion at the cursor, by default for a client that can do everything. */
export function offer(
  lines: readonly string[],
  client: ClientFeatures = FULL_CLIENT,
  trigger?: string,
): Offer {
  const map = openMap(...lines);
  const list = completion(map.snapshot, map.cursor, client, trigger);
  const items = [...(list?.items ?? [])].sort(inEditorOrder);
  return { map, items, isIncomplete: list?.isIncomplete ?? false };
}

/** The labels offered, in order. */
export function labels(...lines: readonly string[]): readonly string[] {
  return offer(lines).items.map(({ label }) => label);
}

/** The whole text after the item with a label was accepted; `<|>` stands for nothing else. */
export function accepted(label: string, ...lines: readonly string[]): string {
  return acceptedBy(FULL_CLIENT, label, ...lines);
}

/** The same for another client; an insert-and-replace edit is applied as an editor inserts by default. */
export function acceptedBy(client: ClientFeatures, label: string, ...lines: readonly string[]): string {
  const { map, items } = offer(lines, client);
  const item = items.find((candidate) => candidate.label === label);
  if (!item?.textEdit)
    throw new Error(`'${label}' is not offered: ${items.map((one) => one.label).join(" | ")}`);
  const { newText } = item.textEdit;
  const range = "range" in item.textEdit ? item.textEdit.range : item.textEdit.insert;
  return applyTextEdits(map.text, [{ range, newText }]);
}

function inEditorOrder(a: CompletionItem, b: CompletionItem): number {
  return compare(a.sortText ?? a.label, b.sortText ?? b.label) || compare(a.label, b.label);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
