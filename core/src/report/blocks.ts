import type { Block, Column, Entry, Paragraph, PromptItem, Text } from "./report";
import { type TextValue, textOf } from "./text";

/** Ways to say nothing when there is nothing: each gives no block for empty content. */

/** A paragraph. */
export function paragraph(text: Text): Paragraph {
  return { kind: "paragraph", text };
}

/** A list without order. */
export function list(items: readonly Text[], intro?: Text): Block[] {
  return items.length === 0 ? [] : [{ kind: "list", ordered: false, items, ...(intro && { intro }) }];
}

/** A list whose order matters. */
export function orderedList(items: readonly Text[], intro?: Text): Block[] {
  return items.length === 0 ? [] : [{ kind: "list", ordered: true, items, ...(intro && { intro }) }];
}

/** A table; a column's title ending in `#` makes it one of numbers. */
export function table(
  titles: readonly string[],
  rows: readonly (readonly TextValue[])[],
  caption?: string,
): Block[] {
  if (rows.length === 0) return [];
  const columns = titles.map(
    (title): Column => (title.endsWith("#") ? { title: title.slice(0, -1), numeric: true } : { title }),
  );
  const cells = rows.map((row) => row.map(textOf));
  return [{ kind: "table", columns, rows: cells, ...(caption !== undefined && { caption }) }];
}

/** Things with several lines each. */
export function entries(items: readonly Entry[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "entries", items }];
}

/** Words of the author. */
export function stated(label: string, items: readonly Text[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "stated", label, items }];
}

/** What only an author can say. */
export function prompt(items: readonly PromptItem[]): Block[] {
  return items.length === 0 ? [] : [{ kind: "prompt", items }];
}

/** What a section says that found nothing. */
export function nothing(text: string): Block[] {
  return [paragraph([text])];
}

/** What is said instead of what assumes a market. */
export function noMarket(what: string): Block[] {
  return nothing(
    `${what} are not derived: they assume evolution in a market, and this map's axis means something else.`,
  );
}
