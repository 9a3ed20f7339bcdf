import type { CompletionItem } from "vscode-languageserver-types";
import { usableName } from "../../analysis/nameText";
import type { MapStyle } from "../../language/nodes";
import { HIDE_DOCS, STAGE_ROWS, STYLE_DOCS } from "../vocabulary";
import { type CompletionContext, ITEM_KIND, itemOf } from "./completionContext";

/** The looks, for a `style` line. */
export function styleItems(context: CompletionContext, from: number, to: number): CompletionItem[] {
  return (Object.keys(STYLE_DOCS) as MapStyle[]).map((style, index) =>
    itemOf(context, {
      label: style,
      kind: ITEM_KIND.enumMember,
      from,
      to,
      insert: style,
      sort: String(index),
      detail: STYLE_DOCS[style],
    }),
  );
}

/** The rows of stage names that have a meaning, for an `evolution` line. */
export function stageRowItems(context: CompletionContext, from: number, to: number): CompletionItem[] {
  const { dialect } = context.snapshot.tree;
  return STAGE_ROWS.map(({ row, labels }, index) =>
    itemOf(context, {
      label: labels.join("->"),
      kind: ITEM_KIND.enumMember,
      from,
      to,
      insert:
        dialect === "mermaid"
          ? labels.map((label) => usableName(label, dialect)).join(" -> ")
          : labels.join("->"),
      filter: `${labels.join("->")} ${row}`,
      sort: `0${index}`,
      detail: row,
    }),
  );
}

/** `--hide` on an axis. */
export function hideItem(
  context: CompletionContext,
  from: number,
  axis: keyof typeof HIDE_DOCS,
): CompletionItem {
  return itemOf(context, {
    label: "--hide",
    kind: ITEM_KIND.keyword,
    from,
    insert: "--hide",
    sort: "1",
    detail: HIDE_DOCS[axis],
  });
}
