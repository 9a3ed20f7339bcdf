import type { CompletionItem } from "vscode-languageserver-types";
import { usableName } from "../../analysis/nameText";
import { perMap } from "../../analysis/perMap";
import { oneLine } from "../../analysis/words";
import type { NamePart } from "../../language/nodes";
import { type CompletionContext, ITEM_KIND, itemOf } from "./completionContext";
import { filterOf } from "./names";

/** A name that is used but not declared. */
interface UndeclaredName {
  readonly text: string;
  uses: number;
}

/** The names a map uses without declaring them, by folded name. */
const undeclaredOf = perMap((map): ReadonlyMap<string, UndeclaredName> => {
  const names = new Map<string, UndeclaredName>();
  const add = (name: NamePart | undefined): void => {
    if (!name || name.key === "") return;
    const known = names.get(name.key);
    if (known) known.uses++;
    else names.set(name.key, { text: name.text, uses: 1 });
  };
  for (const { from, to, fromName, toName } of map.dependencies) {
    if (!from) add(fromName);
    if (!to) add(toName);
  }
  for (const { node, name } of map.movements) if (!node) add(name);
  for (const { owner, name } of map.pipelines) if (!owner) add(name);
  for (const { statement } of map.unresolvedMethods) add(statement.name);
  return names;
});

/** Names used in links, movements and pipelines that are still to be declared, the most used first. */
export function newNameItems(context: CompletionContext, from: number, to: number): CompletionItem[] {
  const quoted = context.text[from] === '"' && from < context.column;
  const typed = context.text.slice(quoted ? from + 1 : from, context.column);
  return [...undeclaredOf(context.snapshot.map).values()].map(({ text, uses }) => {
    const usable = usableName(text, context.snapshot.tree.dialect);
    const label = oneLine(text);
    return itemOf(context, {
      label,
      kind: ITEM_KIND.class,
      from,
      to,
      insert: quoted && !usable.startsWith('"') ? `"${usable}"` : usable,
      ...filterOf(label, typed, quoted),
      sort: `0${String(9999 - Math.min(uses, 9999)).padStart(4, "0")}`,
      detail: `not declared · used ${uses === 1 ? "once" : `${uses} times`}`,
    });
  });
}
