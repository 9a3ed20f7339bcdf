import { count } from "../../analysis/words";
import { type Fields, isFields } from "./embeddedPlace";
import { mergeEdits } from "./mergeEdits";

/** What concerns a map as a whole, and is run when a document is saved. */
const SOURCE = "source.";

/**
 * Code actions of the maps of a document, those that concern whole maps as one for each kind: an editor that runs
 * them one after another, as on saving, would apply the second to a text that the first has changed.
 */
export function mergeActions(actions: readonly unknown[]): unknown[] {
  const result: unknown[] = [];
  const byKind = new Map<unknown, { readonly at: number; readonly actions: Fields[] }>();
  for (const action of actions) {
    if (!isSourceAction(action)) {
      result.push(action);
      continue;
    }
    const known = byKind.get(action.kind);
    if (known) known.actions.push(action);
    else byKind.set(action.kind, { at: result.push(action) - 1, actions: [action] });
  }
  for (const { at, actions: same } of byKind.values()) if (same.length > 1) result[at] = joined(same);
  return result;
}

function isSourceAction(action: unknown): action is Fields & { readonly edit: Fields } {
  return (
    isFields(action) &&
    typeof action.kind === "string" &&
    action.kind.startsWith(SOURCE) &&
    isFields(action.edit)
  );
}

function joined(actions: readonly Fields[]): Fields {
  const [first = {}, ...others] = actions;
  const edits = actions.flatMap(({ edit }) => (isFields(edit) ? [edit] : []));
  const title = `${String(first.title)} (and in ${count(others.length, "other map")} here)`;
  return { ...first, title, edit: joinedEdit(edits) };
}

function joinedEdit(edits: readonly Fields[]): Fields {
  const versioned = edits.flatMap(({ documentChanges }) =>
    Array.isArray(documentChanges) ? (documentChanges as unknown[]) : [],
  );
  if (versioned.length > 0) return { documentChanges: mergeEdits(versioned) };
  const changes: Record<string, unknown[]> = {};
  for (const edit of edits) {
    for (const [uri, all] of Object.entries(isFields(edit.changes) ? edit.changes : {})) {
      changes[uri] = [...(changes[uri] ?? []), ...(Array.isArray(all) ? (all as unknown[]) : [])];
    }
  }
  return { changes };
}
