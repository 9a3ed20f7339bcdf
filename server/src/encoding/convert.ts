import { documentUri } from "#core/language/markdown/mapFences";

/** Changes the columns of whatever the protocol passes, by the shapes of its types and not by its requests. */

/** The lines of a document, and the other way of counting in them. */
export type ColumnIn = (uri: string, line: number, column: number) => number;

type Fields = Readonly<Record<string, unknown>>;

/** Names of members that hold what clients give back as it is. */
const OPAQUE = new Set(["data"]);

/** Names of members that belong to the document of `targetUri`. */
const TARGETS = new Set(["targetRange", "targetSelectionRange"]);

/**
 * A value with its columns converted. What stands beside a `uri` belongs to that document; what belongs to none
 * stays as it is.
 *
 * @param uri the document that positions belong to when nothing beside them names another
 */
export function convertColumns(value: unknown, uri: string | undefined, columnIn: ColumnIn): unknown {
  if (Array.isArray(value)) return value.map((item) => convertColumns(item, uri, columnIn));
  if (!isFields(value)) return value;
  const { line, character } = value;
  if (typeof line === "number" && typeof character === "number") {
    return uri === undefined ? value : { ...value, character: columnIn(uri, line, character) };
  }
  const own = uriOf(value) ?? uri;
  const converted: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(value)) {
    if (OPAQUE.has(name)) converted[name] = member;
    else if (name === "changes" && isFields(member)) converted[name] = byDocument(member, columnIn);
    else if (TARGETS.has(name)) converted[name] = convertColumns(member, textOf(value.targetUri), columnIn);
    else converted[name] = convertColumns(member, own, columnIn);
  }
  return converted;
}

/** The documents that positions of a value belong to. */
export function documentsIn(value: unknown, found: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) for (const item of value) documentsIn(item, found);
  if (!isFields(value)) return found;
  for (const uri of [uriOf(value), textOf(value.targetUri)]) if (uri !== undefined) found.add(uri);
  for (const [name, member] of Object.entries(value)) {
    if (OPAQUE.has(name)) continue;
    if (name === "changes" && isFields(member)) for (const uri of Object.keys(member)) found.add(uri);
    documentsIn(member, found);
  }
  return found;
}

/** The document that an object names: by itself, by its text document, or by what calls, for incoming calls. */
export function uriOf({ uri, textDocument, from, item, fromRanges, data }: Fields): string | undefined {
  if (typeof uri === "string") return uri;
  if (isFields(textDocument)) return textOf(textDocument.uri);
  if (isFields(item)) return textOf(item.uri);
  // What is resolved says by its data where it came from.
  if (isFields(data) && typeof data.uri === "string") return documentUri(data.uri);
  return fromRanges !== undefined && isFields(from) ? textOf(from.uri) : undefined;
}

/** `{ [uri]: edits }` */
function byDocument(changes: Fields, columnIn: ColumnIn): Fields {
  return Object.fromEntries(
    Object.entries(changes).map(([uri, edits]) => [uri, convertColumns(edits, uri, columnIn)]),
  );
}

/** True for an object that is no list. */
export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
