import type { CompletionItem } from "vscode-languageserver-types";
import { perMap } from "../../analysis/perMap";
import { foldName } from "../../language/names";
import { type CompletionContext, ITEM_KIND, itemOf } from "./completionContext";

/** The urls a map defines, for inside `url( … )`. */
export function urlReferenceItems(context: CompletionContext, open: number): CompletionItem[] {
  const { snapshot, text, column } = context;
  const close = text.indexOf(")", column);
  return snapshot.map.urls
    .filter(({ name }) => name !== "")
    .map(({ name, address }) =>
      itemOf(context, {
        label: name,
        kind: ITEM_KIND.reference,
        from: open + 1,
        to: close >= 0 ? close : undefined,
        insert: `${name}${close >= 0 ? "" : ")"}`,
        ...(close >= 0 && { commit: [")"] }),
        sort: "0",
        detail: address,
      }),
    );
}

/** What submaps refer to and no `url` line defines; addresses are not names. */
const undefinedUrlsOf = perMap((map): readonly string[] => {
  const defined = new Set(map.urls.map(({ key }) => key));
  const missing = new Map<string, string>();
  for (const { statement } of map.nodes) {
    const text = statement.url?.reference.text;
    if (!text || /[:/]/.test(text) || defined.has(foldName(text))) continue;
    missing.set(foldName(text), text);
  }
  return [...missing.values()];
});

/** References that still need their `url` line. */
export function urlNameItems(context: CompletionContext, from: number, to: number): CompletionItem[] {
  return undefinedUrlsOf(context.snapshot.map).map((name) =>
    itemOf(context, {
      label: name,
      kind: ITEM_KIND.reference,
      from,
      to,
      insert: name,
      sort: "0",
      detail: "not defined",
    }),
  );
}

/** The next free number of an annotation, and those in use with their texts. */
export function annotationNumberItems(context: CompletionContext, from: number): CompletionItem[] {
  const texts = new Map<number, string>();
  for (const { number, text, line } of context.snapshot.map.annotations) {
    if (number === undefined || line === context.line) continue;
    texts.set(number, texts.get(number) || text);
  }
  let next = 1;
  while (texts.has(next)) next++;
  const numbers = [next, ...[...texts.keys()].sort((a, b) => a - b)];
  return numbers.map((number, index) =>
    itemOf(context, {
      label: String(number),
      kind: ITEM_KIND.value,
      from,
      insert: String(number),
      sort: String(index).padStart(5, "0"),
      detail: number === next ? "next number" : texts.get(number) || undefined,
    }),
  );
}
