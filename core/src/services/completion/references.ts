import type { CompletionItem } from "vscode-languageserver-types";
import { perMap } from "../../analysis/perMap";
import { addressTo } from "../../analysis/portfolio/addressUris";
import { isFenceUri } from "../../language/markdown/mapFences";
import { foldName } from "../../language/names";
import { type CompletionContext, ITEM_KIND, itemOf, leaveOut } from "./completionContext";

/** So many files are offered; more are found by typing. */
const MOST_FILES = 200;

/**
 * The other maps of the workspace by the addresses that lead to them, for inside `url( … )` and `url name [ … ]`.
 *
 * @param open column of the bracket
 */
export function addressItems(context: CompletionContext, open: number, closing: ")" | "]"): CompletionItem[] {
  const { snapshot, text, column, others } = context;
  const close = text.indexOf(closing, column);
  const typed = text
    .slice(open + 1, column)
    .trimStart()
    .toLowerCase();
  const found: { readonly address: string; readonly title: string | undefined }[] = [];
  for (const { uri, summary } of others()) {
    const address = isFenceUri(uri)
      ? undefined
      : addressTo(snapshot.uri, uri, typed.startsWith("./") ? "./" : "");
    if (address !== undefined) found.push({ address, title: summary.title });
  }
  const isTooMany = found.length > MOST_FILES;
  if (isTooMany) leaveOut(context);
  const fitting = isTooMany ? found.filter(({ address }) => address.toLowerCase().includes(typed)) : found;
  return fitting.slice(0, MOST_FILES).map(({ address, title }) =>
    itemOf(context, {
      label: address,
      kind: ITEM_KIND.file,
      from: open + 1,
      to: close >= 0 ? close : undefined,
      insert: `${address}${close >= 0 ? "" : closing}`,
      sort: "1",
      detail: title,
    }),
  );
}

/** The urls a map defines, for inside `url( … )`, and behind them the maps of the workspace. */
export function urlReferenceItems(context: CompletionContext, open: number): CompletionItem[] {
  const { snapshot, text, column } = context;
  const close = text.indexOf(")", column);
  const names = snapshot.map.urls
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
  return [...names, ...addressItems(context, open, ")")];
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
