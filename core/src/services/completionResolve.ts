import type { CompletionItem } from "vscode-languageserver-types";
import { placeInWords } from "../analysis/significance/placeInWords";
import { foldName } from "../language/names";
import type { Range } from "../language/text";
import type { MapNode } from "../model/wardleyMap";
import type { ClientFeatures } from "./clientFeatures";
import { pictureOfNode } from "./hover/sections/picture";
import { completionMarkup } from "./markup";
import { nodesByLine } from "./neighbours";
import { editSnapshot, type Snapshot } from "./snapshot";

/** What is said beside a list of completions is this wide at least, in px. */
const WIDTH = 300;

/** What an item carries until it is resolved. */
export interface CompletionData {
  /** The map it was offered in. */
  readonly uri: string;
}

/** Reads what a client gave back; undefined when it is not ours. */
export function readCompletionData(data: unknown): CompletionData | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { uri } = data as { readonly uri?: unknown };
  return typeof uri === "string" ? { uri } : undefined;
}

/**
 * An item with what is said of it once it is chosen in the list: where a name stands, and, where the client shows
 * pictures, a small one of what the map becomes with it.
 */
export function resolveCompletion(
  snapshot: Snapshot,
  item: CompletionItem,
  client: ClientFeatures,
): CompletionItem {
  const markup = completionMarkup(client, snapshot.uri);
  const { documentation } = item;
  const said =
    typeof documentation === "string"
      ? markup.text(documentation)
      : documentation?.kind === "markdown" || documentation?.kind === "plaintext"
        ? documentation.value
        : placeOf(snapshot, item, markup.text);
  const drawn = client.pictures === undefined ? undefined : pictureOf(snapshot, item, client);
  if (said === undefined && drawn === undefined) return item;
  return { ...item, documentation: markup.join([said, drawn]) };
}

/** Where the node of an item's name stands, in words. */
function placeOf(
  { map }: Snapshot,
  { label }: CompletionItem,
  write: (text: string) => string,
): string | undefined {
  const node = map.resolve({ text: label, key: foldName(label) });
  return node && write(placeInWords(node));
}

/** The neighbourhood of what the item's line is about once the item is in it. */
function pictureOf(snapshot: Snapshot, item: CompletionItem, client: ClientFeatures): string | undefined {
  const { textEdit, insertTextFormat } = item;
  if (!textEdit) return undefined;
  const range = "range" in textEdit ? textEdit.range : textEdit.insert;
  const text = insertTextFormat === 2 ? withoutTabStops(textEdit.newText) : textEdit.newText;
  const result = editSnapshot(snapshot, snapshot.version, [{ range: typedOn(snapshot, range), text }]);
  const node = nodeOn(result, range.start.line);
  if (!node) return undefined;
  const markup = completionMarkup(client, snapshot.uri);
  return pictureOfNode({ snapshot: result, node, markup, pictures: client.pictures }, WIDTH);
}

/** What was typed since the item was offered goes with it. */
function typedOn({ tree }: Snapshot, { start, end }: Range): Range {
  const text = tree.lines[end.line]?.text ?? "";
  let character = end.character;
  while (/[\p{L}\p{N}.]/u.test(text[character] ?? "")) character++;
  return { start, end: { line: end.line, character } };
}

/** What a line declares, or the end of the link on it. */
function nodeOn({ map }: Snapshot, line: number): MapNode | undefined {
  const [declared] = nodesByLine(map).get(line) ?? [];
  if (declared) return declared;
  const link = map.dependencies.find((dependency) => dependency.line === line);
  return link?.to ?? link?.from;
}

/** A snippet as it stands before anything is filled in. */
function withoutTabStops(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
    .replace(/\$\{\d+:([^{}]*)\}/g, "$1")
    .replace(/\$\{?\d+\}?/g, "");
}
