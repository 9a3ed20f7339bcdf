import type { CodeAction } from "vscode-languageserver-types";
import { inDialect } from "../analysis/dialectEdits";
import { fixEverything } from "../analysis/fixAll";
import type { Outside } from "../analysis/rule";
import { mapEdits } from "../edits/mapEdits";
import type { TextChange } from "../language/text";
import type { ClientFeatures } from "./clientFeatures";
import { FIX_ALL, type KindFilter, LABEL_TIDIERS, wantsKind } from "./codeActionKinds";
import { findingsOf } from "./findings";
import { workspaceEditOf } from "./mapChanges";
import { ORGANIZERS } from "./organize";
import { sortStatements } from "./organize/sortStatements";
import type { Snapshot } from "./snapshot";

/** LSP `CodeActionTriggerKind.Automatic`: the editor asks by itself, as on saving. */
const AUTOMATIC = 2;

/** Labels of larger maps are tidied when that is asked for by its kind: a list of actions must not wait for it. */
const MOST_IN_PASSING = 120;

/** What the client asks for. */
export interface SourceRequest {
  readonly client: ClientFeatures;
  readonly outside: Outside;
  readonly only?: KindFilter;
  readonly triggerKind?: number | undefined;
}

/**
 * What can be done with the map as a whole: everything repaired that has an obvious repair, labels placed,
 * statements sorted. Only
 * when it is asked for by its kind; of two orders that a saving editor would both apply, only the first.
 */
export function sourceActions(
  snapshot: Snapshot,
  { client, outside, only, triggerKind }: SourceRequest,
): CodeAction[] {
  if (!only) return [];
  const actions: CodeAction[] = [];
  const add = (kind: string, title: string, changes: readonly TextChange[] | undefined) => {
    if (!changes || changes.length === 0) return;
    actions.push({ title, kind, edit: workspaceEditOf(snapshot, { changes }, client) });
  };
  if (wantsKind(only, FIX_ALL)) {
    const fix = fixEverything(findingsOf(snapshot, outside));
    add(FIX_ALL, fix?.title ?? "", fix && inDialect(snapshot.map, fix.changes));
  }
  for (const { kind, title, anew } of LABEL_TIDIERS) {
    // An editor that saves gets what it names, and nobody places labels unasked.
    const named = only.includes(kind);
    if (!named && (triggerKind === AUTOMATIC || snapshot.map.nodes.length > MOST_IN_PASSING)) continue;
    if (!wantsKind(only, kind)) continue;
    const outcome = mapEdits(snapshot.map, { op: "tidyLabels", anew }, snapshot.boundaries);
    if (!("refusal" in outcome)) add(kind, title, outcome.changes);
  }
  const wanted = ORGANIZERS.filter(({ kind }) => wantsKind(only, kind));
  const named = wanted.filter(({ kind }) => only.includes(kind));
  const usual = named.length > 0 ? named : wanted.slice(0, 1);
  for (const { kind, title, key } of triggerKind === AUTOMATIC ? usual : wanted) {
    add(kind, title, sortStatements(snapshot.map, key(snapshot.map)));
  }
  return actions;
}
