import type { CompletionItem } from "vscode-languageserver-types";
import { skipBlanks } from "../../language/characters";
import { type KindDescription, kindsOf } from "../../language/dialectKinds";
import type { WardleyMap } from "../../model/wardleyMap";
import { type CompletionContext, ITEM_KIND, itemOf } from "./completionContext";

/** What a map says once; when it has said it, it goes to the end of the list. */
const SAID_ONCE: Readonly<Record<string, (map: WardleyMap) => boolean>> = {
  title: (map) => map.title !== undefined,
  style: (map) => map.style !== undefined,
  size: (map) => map.size !== undefined,
  header: () => true,
  evolution: (map) => map.evolutionAxis.statement !== undefined,
  valuechain: (map) => map.valueChainAxis.hidden,
  annotations: (map) => map.annotationsBox !== undefined,
};

/** The form of a component inside a pipeline block. */
const CHILD = {
  prefix: "component",
  description: "A choice of this pipeline",
  body: ["component ${1:Name} [${2:0.5}]"],
};

/**
 * The keywords, with tab stops where the client has them, in registry order: first what may be said again and
 * again (inside a pipeline block: components), then what this map has said already, then old forms. In front
 * of other text the bare word.
 */
export function keywordItems(context: CompletionContext, from: number): CompletionItem[] {
  const { text, column, statement, atEnd } = context;
  const typed = text.slice(from, column);
  if (/\s/.test(typed)) return [];
  const to = statement ? wordEnd(text, Math.max(from, column)) : column;
  const asSnippet = context.client.snippets && (atEnd || text.slice(to).trim() === "");
  return kindsOf(context.snapshot.tree.dialect).flatMap((kind, index) => {
    const sort = `${rankOf(kind, context)}${String(index).padStart(2, "0")}`;
    const documentation = context.markup.join([
      context.markup.prose(kind.deprecated ? `${kind.documentation} ${kind.deprecated}` : kind.documentation),
      context.markup.example(kind.example),
    ]);
    const shared = {
      from,
      to,
      detail: kind.signature,
      documentation,
      deprecated: kind.deprecated !== undefined,
    };
    const snippets =
      context.inBlock && kind.kind === "component" && !kind.deprecated ? [CHILD] : kind.snippets;
    const words = kind.keywords.filter(
      (word) => !asSnippet || !snippets.some(({ prefix }) => prefix === word),
    );
    return [
      ...(asSnippet ? snippets : []).map(({ prefix, description, body }, nth) =>
        itemOf(context, {
          ...shared,
          label: prefix,
          kind: ITEM_KIND.snippet,
          insert: body.join("\n"),
          snippet: true,
          sort: `${sort}${nth}`,
          detail: description,
        }),
      ),
      ...words.map((word) => {
        const blank = skipBlanks(text, to, text.length) > to ? "" : " ";
        return itemOf(context, {
          ...shared,
          label: word,
          kind: ITEM_KIND.keyword,
          insert: `${word}${blank}`,
          sort: `${sort}9`,
          continues: true,
        });
      }),
    ];
  });
}

function rankOf(kind: KindDescription, { snapshot, inBlock }: CompletionContext): number {
  if (kind.deprecated) return 2;
  if (inBlock) return kind.kind === "component" ? 0 : 1;
  return SAID_ONCE[kind.kind]?.(snapshot.map) ? 1 : 0;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[a-z-]/i.test(text[at] ?? "")) at++;
  return at;
}
