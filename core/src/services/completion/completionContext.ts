import type { CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import type { IndexedMap } from "../../analysis/portfolio/relation";
import type { LineNode, Statement } from "../../language/nodes";
import { type Position, type Range, rangeOf } from "../../language/text";
import type { ClientFeatures } from "../clientFeatures";
import { completionMarkup, type Markup } from "../markup";
import type { Snapshot } from "../snapshot";

/** LSP `CompletionItemKind`, as far as it is used. */
export const ITEM_KIND = {
  class: 7,
  interface: 8,
  module: 9,
  unit: 11,
  value: 12,
  keyword: 14,
  file: 17,
  snippet: 15,
  reference: 18,
  enumMember: 20,
} as const satisfies Record<string, CompletionItemKind>;

/** Where something is to be completed. */
export interface CompletionContext {
  readonly snapshot: Snapshot;
  readonly client: ClientFeatures;
  readonly markup: Markup;
  /** Zero-based. */
  readonly line: number;
  /** UTF-16 column of the cursor, inside the line's text. */
  readonly column: number;
  /** The line's text. */
  readonly text: string;
  /** The statement the cursor is in or behind; undefined where one may begin. */
  readonly statement: Statement | undefined;
  /** True between the braces of a pipeline. */
  readonly inBlock: boolean;
  /** True when nothing but blanks and comments follows the cursor. */
  readonly atEnd: boolean;
  /** The other maps of the workspace. */
  readonly others: () => Iterable<IndexedMap>;
}

/** Suggests for one kind of place. */
export type Completer = (context: CompletionContext) => readonly CompletionItem[];

/** The context of a position; undefined in comments, behind a block and beyond the text. */
export function completionContext(
  snapshot: Snapshot,
  position: Position,
  client: ClientFeatures,
  others: () => Iterable<IndexedMap> = () => [],
): CompletionContext | undefined {
  const line = snapshot.tree.lines[position.line];
  if (!line || position.character < 0) return undefined;
  const { text } = line;
  const column = Math.min(position.character, text.length);
  if (inComment(line, column)) return undefined;
  if (line.closeBrace && column >= line.closeBrace.end) return undefined;
  const comment = line.comments.find(({ start }) => start >= column);
  return {
    snapshot,
    client,
    markup: completionMarkup(client, snapshot.uri),
    line: position.line,
    column,
    text,
    statement: statementAt(line, column),
    inBlock: isInBlock(snapshot, position.line, column),
    others,
    atEnd: text.slice(column, comment?.start ?? line.closeBrace?.start).trim() === "",
  };
}

/** Contexts for which not everything is offered that fits. */
const CUT = new WeakSet<CompletionContext>();

/** Notes that not everything is offered that fits: editors have to ask again when more is typed. */
export function leaveOut(context: CompletionContext): void {
  CUT.add(context);
}

/** True when something was left out. */
export function isCut(context: CompletionContext): boolean {
  return CUT.has(context);
}

function inComment(line: LineNode, column: number): boolean {
  return line.comments.some(({ start, end, style }) => {
    if (column <= start || column > end) return false;
    return column < end || style !== "block" || !line.text.slice(start, end).endsWith("*/");
  });
}

function statementAt(line: LineNode, column: number): Statement | undefined {
  // Behind the `{` of a one-line block another statement begins.
  const from = line.openBrace && column >= line.openBrace.end ? line.openBrace.end : 0;
  let found: Statement | undefined;
  for (const statement of line.statements) {
    if (statement.start >= from && statement.start <= column) found = statement;
  }
  return found;
}

function isInBlock({ tree }: Snapshot, line: number, column: number): boolean {
  const block = tree.blocks.find(({ openLine, endLine }) => openLine <= line && line <= endLine);
  if (!block) return false;
  if (line > block.openLine) return true;
  const brace = tree.lines[line]?.openBrace;
  return brace !== undefined && column >= brace.end;
}

/** What becomes an item. Columns are those of the cursor's line. */
export interface ItemDraft {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** Column from which the text replaces what is there. */
  readonly from: number;
  /** Column to which it replaces it when the rest of a word is to go too; the cursor when not given. */
  readonly to?: number | undefined;
  readonly insert: string;
  /** True when `insert` holds tab stops; never for a client without snippets. */
  readonly snippet?: boolean;
  /** What the typed text is compared with; the label when not given. */
  readonly filter?: string;
  /** Items are listed by this, then by label. */
  readonly sort: string;
  readonly detail?: string | undefined;
  readonly documentation?: CompletionItem["documentation"] | undefined;
  readonly deprecated?: boolean;
  /** Characters that accept it when they are typed behind it. */
  readonly commit?: readonly string[];
  /** True when something else has to be chosen right behind it. */
  readonly continues?: boolean;
}

/** An item that edits the cursor's line. */
export function itemOf(context: CompletionContext, draft: ItemDraft): CompletionItem {
  const { client } = context;
  const item: CompletionItem = {
    label: draft.label,
    kind: draft.kind,
    sortText: draft.sort,
    textEdit: { newText: draft.insert, ...editRange(context, draft.from, draft.to) },
  };
  if (draft.filter !== undefined) item.filterText = draft.filter;
  if (draft.snippet) item.insertTextFormat = 2;
  if (draft.detail !== undefined) item.detail = draft.detail;
  if (draft.documentation !== undefined) item.documentation = draft.documentation;
  if (draft.deprecated) item.tags = [1];
  if (draft.commit && client.commitCharacters) item.commitCharacters = [...draft.commit];
  if (draft.continues && client.suggestCommand !== undefined) {
    item.command = { title: "", command: client.suggestCommand };
  }
  return item;
}

type EditRange = { readonly range: Range } | { readonly insert: Range; readonly replace: Range };

interface KnownRange {
  readonly from: number;
  readonly to: number | undefined;
  readonly edit: EditRange;
}

/** The last range made in each context: thousands of names share one. */
const KNOWN_RANGES = new WeakMap<CompletionContext, KnownRange>();

function editRange(context: CompletionContext, from: number, to: number | undefined): EditRange {
  const known = KNOWN_RANGES.get(context);
  if (known && known.from === from && known.to === to) return known.edit;
  const { client, line, column } = context;
  const end = Math.max(column, to ?? column);
  const replace = rangeOf(line, { start: from, end });
  const edit =
    client.insertReplace && end > column
      ? { insert: rangeOf(line, { start: from, end: column }), replace }
      : { range: replace };
  KNOWN_RANGES.set(context, { from, to, edit });
  return edit;
}
