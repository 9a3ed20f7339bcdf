import type { CodeAction } from "vscode-languageserver-types";
import { Refusal } from "../analysis/refusal";
import type { Outside } from "../analysis/rule";
import type { Range } from "../language/text";
import type { ClientFeatures } from "./clientFeatures";
import { type KindFilter, wantsKind } from "./codeActionKinds";
import { workspaceEditOf } from "./mapChanges";
import { REFACTORINGS } from "./refactorings";
import { carryOut } from "./refactorings/carryOut";
import type { Offer, Refactoring, Selection } from "./refactorings/refactoring";
import { selectionOf } from "./refactorings/selection";
import type { Snapshot } from "./snapshot";
import type { Workspace } from "./workspace";

/** LSP `CodeActionTriggerKind.Automatic`: nobody has asked, the editor only shows that there is something. */
const AUTOMATIC = 2;

/** What the client asks for. */
export interface RefactorRequest {
  readonly client: ClientFeatures;
  readonly outside: Outside;
  /** Kinds wanted; all when not given. */
  readonly only?: KindFilter;
  /** LSP `CodeActionTriggerKind`. */
  readonly triggerKind?: number | undefined;
}

/** By what a refactoring that was offered is found again when the author has chosen it. */
export interface RefactoringData {
  readonly uri: string;
  readonly version: number;
  readonly range: Range;
  readonly refactoring: string;
  readonly title: string;
}

/**
 * What can be done with the selected statements. For clients that fill in edits later an action says only what it is
 * and carries its `RefactoringData`; others get the edits at once.
 */
export async function refactorActions(
  snapshot: Snapshot,
  range: Range,
  request: RefactorRequest,
  workspace: () => Promise<Workspace>,
): Promise<CodeAction[]> {
  const { client } = request;
  const actions: CodeAction[] = [];
  for (const [refactoring, offer, selection] of offersAt(snapshot, range, request)) {
    const action = { title: offer.title, kind: offer.kind ?? refactoring.kind };
    if (offer.disabled !== undefined) {
      const asked = request.triggerKind !== AUTOMATIC;
      if (client.disabledActions && asked) actions.push({ ...action, disabled: { reason: offer.disabled } });
    } else if (client.resolvesEdits) {
      const { uri, version } = snapshot;
      const data: RefactoringData = { uri, version, range, refactoring: refactoring.id, title: offer.title };
      actions.push({ ...action, data });
    } else {
      const edit = await editAtOnce(selection, refactoring, offer, client, workspace);
      if (edit) actions.push({ ...action, edit });
    }
  }
  return actions;
}

/**
 * The edit of a refactoring that was offered before.
 *
 * @throws Refusal when it cannot be done, with the reason
 */
export async function resolveRefactoring(
  snapshot: Snapshot,
  { range, refactoring, title }: RefactoringData,
  request: Pick<RefactorRequest, "client" | "outside">,
  workspace: () => Promise<Workspace>,
): Promise<CodeAction["edit"]> {
  for (const [candidate, offer, selection] of offersAt(snapshot, range, request)) {
    if (candidate.id !== refactoring || offer.title !== title || offer.disabled !== undefined) continue;
    return workspaceEditOf(snapshot, await carryOut(selection, candidate, offer, workspace), request.client);
  }
  throw new Refusal("This cannot be done any more: the map has changed.");
}

/** The data of an action that `refactorActions` made; undefined for anything else. */
export function readRefactoringData(data: unknown): RefactoringData | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { uri, version, range, refactoring, title } = data as Partial<Record<keyof RefactoringData, unknown>>;
  if (typeof uri !== "string" || typeof version !== "number" || !isRange(range)) return undefined;
  if (typeof refactoring !== "string" || typeof title !== "string") return undefined;
  return { uri, version, range, refactoring, title };
}

function isRange(value: unknown): value is Range {
  const { start, end } = (value ?? {}) as { start?: unknown; end?: unknown };
  return [start, end].every((place) => {
    const { line, character } = (place ?? {}) as { line?: unknown; character?: unknown };
    return Number.isInteger(line) && Number.isInteger(character);
  });
}

function* offersAt(
  snapshot: Snapshot,
  range: Range,
  { client, outside, only }: Omit<RefactorRequest, "triggerKind">,
): Iterable<readonly [Refactoring, Offer, Selection]> {
  const { dialect } = snapshot.tree;
  const possible = REFACTORINGS.filter(({ dialects = ["owm"] }) => dialects.includes(dialect));
  if (!possible.some(({ kind }) => wantsKind(only, kind))) return;
  const selection = selectionOf(snapshot, range, client, outside);
  for (const refactoring of possible) {
    for (const offer of refactoring.offers(selection)) {
      if (wantsKind(only, offer.kind ?? refactoring.kind)) yield [refactoring, offer, selection];
    }
  }
}

async function editAtOnce(
  selection: Selection,
  refactoring: Refactoring,
  offer: Offer,
  client: ClientFeatures,
  workspace: () => Promise<Workspace>,
): Promise<CodeAction["edit"]> {
  try {
    return workspaceEditOf(
      selection.snapshot,
      await carryOut(selection, refactoring, offer, workspace),
      client,
    );
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
