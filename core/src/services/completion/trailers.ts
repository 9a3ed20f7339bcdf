import type { CompletionItem } from "vscode-languageserver-types";
import type { DecoratorName, DecoratorPart } from "../../language/nodes";
import { DECORATOR_DOCS, TRAILER_DOCS } from "../vocabulary";
import { type CompletionContext, ITEM_KIND, itemOf } from "./completionContext";

/** The three ways of sourcing; a component has one of them. */
const SOURCING: readonly DecoratorName[] = ["build", "buy", "outsource"];

const DECORATORS = Object.keys(DECORATOR_DOCS) as DecoratorName[];

/** The decorators that may still be added to those a statement has. */
function decoratorsLeft(
  present: readonly DecoratorPart[],
  but: readonly DecoratorName[],
): readonly DecoratorName[] {
  const names = present.map(({ name }) => name);
  const sourced = names.some((name) => SOURCING.includes(name));
  return DECORATORS.filter(
    (name) => !names.includes(name) && !but.includes(name) && !(sourced && SOURCING.includes(name)),
  );
}

/** Words for inside `( … )`; `present` are those of the statement, `but` those that it does not take. */
export function decoratorItems(
  context: CompletionContext,
  open: number,
  present: readonly DecoratorPart[],
  but: readonly DecoratorName[] = [],
): CompletionItem[] {
  const { text, column } = context;
  let from = column;
  while (from > open + 1 && /[a-z]/i.test(text[from - 1] ?? "")) from--;
  const others = present.filter(({ start, end }) => column < start || column > end);
  const closed = text.indexOf(")", column) >= 0;
  return decoratorsLeft(others, but).map((name, index) =>
    itemOf(context, {
      label: name,
      kind: ITEM_KIND.enumMember,
      from,
      insert: `${name}${closed ? "" : ")"}`,
      ...(closed && { commit: [",", ")"] }),
      sort: String(index),
      documentation: documentation(context, DECORATOR_DOCS[name]),
    }),
  );
}

/** Which trailers a statement takes and which it has. */
export interface TrailerRequest {
  readonly from: number;
  readonly label: boolean;
  readonly inertia: boolean;
  readonly evolve: boolean;
  readonly url: boolean;
  /** The decorators it has; undefined when it takes none. */
  readonly decorators: readonly DecoratorPart[] | undefined;
  /** Decorators it does not take. */
  readonly without?: readonly DecoratorName[];
}

/** What may follow the coordinates, without what is there already. */
export function trailerItems(context: CompletionContext, request: TrailerRequest): CompletionItem[] {
  const { snippets } = context.client;
  const items: CompletionItem[] = [];
  const add = (label: string, docs: string, plain: string, snippet = plain, continues = false): void => {
    items.push(
      itemOf(context, {
        label,
        kind: ITEM_KIND.keyword,
        from: request.from,
        insert: snippets ? snippet : plain,
        snippet: snippets && snippet !== plain,
        sort: String(items.length).padStart(2, "0"),
        documentation: documentation(context, docs),
        continues,
      }),
    );
  };
  if (request.label) add("label", TRAILER_DOCS.label, "label [10, -10]", "label [${1:10}, ${2:-10}]");
  if (request.inertia) add("inertia", DECORATOR_DOCS.inertia, "inertia");
  if (request.evolve) add("evolve", TRAILER_DOCS.evolve, "evolve ", "evolve ", true);
  if (request.url) add("url", TRAILER_DOCS.url, "url(", "url(${1:reference})");
  const without = [...(request.without ?? []), "inertia" as const];
  if (request.decorators) {
    for (const name of decoratorsLeft(request.decorators, without))
      add(`(${name})`, DECORATOR_DOCS[name], `(${name})`);
  }
  return items;
}

function documentation({ markup }: CompletionContext, text: string): CompletionItem["documentation"] {
  return markup.join([markup.prose(text)]);
}
