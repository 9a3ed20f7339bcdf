import { isFields } from "./embeddedPlace";

/**
 * The document changes of a workspace edit with one entry for each document: two maps of one document would give
 * it two, of which clients may take the last alone.
 */
export function mergeEdits(changes: readonly unknown[]): unknown[] {
  const result: unknown[] = [];
  const byDocument = new Map<unknown, unknown[]>();
  for (const change of changes) {
    if (!isFields(change) || !isFields(change.textDocument) || !Array.isArray(change.edits)) {
      result.push(change);
      continue;
    }
    const known = byDocument.get(change.textDocument.uri);
    if (known) {
      known.push(...change.edits);
      continue;
    }
    const edits = [...change.edits];
    byDocument.set(change.textDocument.uri, edits);
    result.push({ ...change, edits });
  }
  return result;
}
