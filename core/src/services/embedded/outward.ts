import { editToDocument, withPrefix } from "../../language/markdown/fenceEdits";
import { linesAbove, toDocument } from "../../language/markdown/fencePlaces";
import { isFenceUri } from "../../language/markdown/mapFences";
import {
  type EmbeddedPlace,
  type Fields,
  type FindPlace,
  isFields,
  isPosition,
  isRange,
} from "./embeddedPlace";
import { mergeEdits } from "./mergeEdits";
import { messageFields } from "./messages";

/** LSP `InsertTextMode`: what is inserted has the indent of its lines already. */
const AS_IS = 1;

/** Members that hold text to be put into the document. */
const INSERTIONS = ["newText", "snippet", "insertText", "textEditText", "textEdit"] as const;

/**
 * What a service said of a map in a fence, in places of the document around it. It goes by the shapes of the
 * protocol (3.18) and not by requests: positions and ranges, edits, locations and whatever else names a URI, the
 * lines of folding ranges. `data`, which clients give back as it is, stays as it is.
 *
 * @param here the fence that places belong to when nothing beside them names another
 */
export function outward(value: unknown, here: EmbeddedPlace | undefined, find: FindPlace): unknown {
  if (typeof value === "string") return find(value)?.document ?? value;
  if (Array.isArray(value)) return list(value, here, find);
  if (!isFields(value)) return value;
  if (isPosition(value)) return here ? toDocument(here.fence, value) : value;
  return fields(value, owner(value, here, find), find);
}

/** True when a value names a map in a fence: only then `outward` changes it when it is about no fence itself. */
export function mentionsFences(value: unknown): boolean {
  if (typeof value === "string") return isFenceUri(value);
  if (Array.isArray(value)) {
    // Semantic tokens are a hundred thousand numbers, which mention nothing.
    return typeof value[0] !== "number" && value.some(mentionsFences);
  }
  if (!isFields(value)) return false;
  for (const key in value) {
    if (key !== "data" && (isFenceUri(key) || mentionsFences(value[key]))) return true;
  }
  return false;
}

/** The fence that an object's places belong to. */
function owner(value: Fields, here: EmbeddedPlace | undefined, find: FindPlace): EmbeddedPlace | undefined {
  const { uri, textDocument, from } = value;
  if (typeof uri === "string") return find(uri);
  if (isFields(textDocument) && typeof textDocument.uri === "string") return find(textDocument.uri);
  // The calls that come in are at home where they come from.
  return isFields(from) && typeof from.uri === "string" && "fromRanges" in value ? find(from.uri) : here;
}

function fields(value: Fields, here: EmbeddedPlace | undefined, find: FindPlace): Fields {
  const result: Record<string, unknown> = {};
  const target = typeof value.targetUri === "string" ? find(value.targetUri) : here;
  for (const key in value) {
    const inner = value[key];
    if (key === "data") result[key] = inner;
    else if (key === "targetRange" || key === "targetSelectionRange")
      result[key] = outward(inner, target, find);
    else if (key === "changes" && isFields(inner)) result[key] = changes(inner, find);
    else result[key] = outward(inner, here, find);
  }
  if (Array.isArray(result.documentChanges)) result.documentChanges = mergeEdits(result.documentChanges);
  if (!here) return result;
  Object.assign(result, messageFields(value, linesAbove(here.fence)));
  if (isFields(value.textDocument) && "version" in value.textDocument) {
    result.textDocument = { uri: here.document, version: here.version };
  }
  // Looked for one by one, because most objects have none of them.
  if (INSERTIONS.some((key) => key in value)) Object.assign(result, editFields(value, here));
  if ("startLine" in value) Object.assign(result, lineFields(value, here));
  return result;
}

/** The edits of a workspace edit, by the documents that editors know. */
function changes(byUri: Fields, find: FindPlace): Fields {
  const result: Record<string, unknown[]> = {};
  for (const [uri, edits] of Object.entries(byUri)) {
    const place = find(uri);
    const document = place?.document ?? uri;
    const moved = outward(edits, place, find);
    result[document] = [...(result[document] ?? []), ...(Array.isArray(moved) ? moved : [])];
  }
  return result;
}

/** What of an object is text that is put into the document. */
function editFields(value: Fields, { fence }: EmbeddedPlace): Fields {
  const { range, newText, snippet } = value;
  if (typeof newText === "string") {
    return isRange(range)
      ? { ...editToDocument(fence, { range, newText }) }
      : { newText: withPrefix(fence, newText) };
  }
  if (isFields(snippet) && typeof snippet.value === "string" && isRange(range)) {
    const edit = editToDocument(fence, { range, newText: snippet.value });
    return { range: edit.range, snippet: { ...snippet, value: edit.newText } };
  }
  const result: Record<string, unknown> = {};
  for (const key of ["insertText", "textEditText"]) {
    const text = value[key];
    if (typeof text === "string") result[key] = withPrefix(fence, text);
  }
  // Items of completion have a mode; what is proposed in the line (`InlineCompletionItem`) has none.
  const inserts = "label" in value && ("insertText" in value || "textEdit" in value);
  return inserts && fence.prefix !== "" ? { ...result, insertTextMode: AS_IS } : result;
}

/** The lines and columns of a folding range. */
function lineFields(value: Fields, { fence }: EmbeddedPlace): Fields {
  const result: Record<string, unknown> = {};
  for (const side of ["start", "end"]) {
    const line = value[`${side}Line`];
    const character = value[`${side}Character`];
    if (typeof line !== "number") continue;
    const place = toDocument(fence, { line, character: typeof character === "number" ? character : 0 });
    result[`${side}Line`] = place.line;
    if (typeof character === "number") result[`${side}Character`] = place.character;
  }
  return result;
}

/** A list; behind a URI places belong to it, and so do a line and a column as commands of ours take them. */
function list(values: readonly unknown[], here: EmbeddedPlace | undefined, find: FindPlace): unknown[] {
  let place = here;
  const result = values.map((value) => {
    if (typeof value === "string") place = find(value) ?? place;
    return outward(value, place, find);
  });
  const at = values.findIndex((value) => typeof value === "string" && find(value) !== undefined);
  const [line, character] = values.slice(at + 1);
  if (at >= 0 && place && typeof line === "number" && typeof character === "number") {
    const there = toDocument(place.fence, { line, character });
    result.splice(at + 1, 2, there.line, there.character);
  }
  return result;
}
