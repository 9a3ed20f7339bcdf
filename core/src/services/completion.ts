import type { CompletionItem, CompletionList } from "vscode-languageserver-types";
import type { IndexedMap } from "../analysis/portfolio/relation";
import { skipBlanks } from "../language/characters";
import type { Position } from "../language/text";
import type { ClientFeatures } from "./clientFeatures";
import { type CompletionContext, completionContext, isCut } from "./completion/completionContext";
import { keywordItems } from "./completion/keywords";
import { nameItems } from "./completion/names";
import { statementItems } from "./completion/statements";
import { tagItems } from "./completion/tags";
import type { CompletionData } from "./completionResolve";
import type { Snapshot } from "./snapshot";

/**
 * Characters behind which something fits that could not be typed before: link ends, numbers, decorators, tags;
 * a blank because names have blanks in them.
 */
export const COMPLETION_TRIGGERS: readonly string[] = [">", "<", "[", "(", ",", " ", "@"];

/**
 * What fits at a position by the grammar: keywords and the names that links start with where a line begins,
 * declared names where they are used, stages and heights where a number goes, and so on. In comments tags and
 * their values; nothing in free text.
 *
 * @param trigger the character whose typing asked for it, when it was one of `COMPLETION_TRIGGERS`
 * @param others the other maps of the workspace, to which submaps may lead
 */
export function completion(
  snapshot: Snapshot,
  position: Position,
  client: ClientFeatures,
  trigger?: string,
  others?: () => Iterable<IndexedMap>,
): CompletionList | undefined {
  const tags = tagItems(snapshot, position, client);
  if (tags) return listOf(snapshot, tags, client);
  if (trigger === "@") return undefined;
  const context = completionContext(snapshot, position, client, others);
  if (!context) return undefined;
  const { statement } = context;
  const items =
    statement &&
    statement.kind !== "unknown" &&
    !(statement.keyword && context.column <= statement.keyword.end)
      ? statementItems(context, statement)
      : lineStartItems(context, trigger);
  return listOf(snapshot, items, client, isCut(context));
}

/** The items with what they are resolved by, where the client asks for more on those that are looked at. */
function listOf(
  { uri }: Snapshot,
  items: readonly CompletionItem[],
  { resolvesDocumentation, completionDefaults }: ClientFeatures,
  isIncomplete = false,
): CompletionList | undefined {
  if (items.length === 0 && !isIncomplete) return undefined;
  const list = { isIncomplete, items: [...items] };
  if (!resolvesDocumentation) return list;
  const data: CompletionData = { uri };
  if (completionDefaults) return { ...list, itemDefaults: { data } };
  for (const item of list.items) item.data = data;
  return list;
}

function lineStartItems(context: CompletionContext, trigger: string | undefined): readonly CompletionItem[] {
  const { text, column, statement, atEnd, inBlock } = context;
  const from = statement?.start ?? skipBlanks(text, braceEnd(context), column);
  // A blank typed for indentation asks for nothing.
  if (trigger === " " && from === column) return [];
  const arrow = context.snapshot.tree.dialect === "mermaid" ? " -> " : "->";
  const names = nameItems(context, { from, suffix: atEnd ? arrow : "", rank: 3 });
  return [...keywordItems(context, from), ...(inBlock ? [] : names)];
}

function braceEnd({ snapshot, line, column }: CompletionContext): number {
  const brace = snapshot.tree.lines[line]?.openBrace;
  return brace && brace.end <= column ? brace.end : 0;
}
