import * as vscode from "vscode";
import type { Operation } from "#core/edits/operation";
import {
  APPLY_OPERATION_METHOD,
  type ApplyOperationParams,
  readAppliedOperation,
} from "#core/protocol/edits";
import type { MapArea } from "#core/render/geometry";
import type { LanguageServer } from "../../languageServer";
import { isReadOnly } from "./ground";

/** What became of an operation. */
export interface OperationResult {
  /** Why nothing was done; null when it was done. */
  readonly refusal: string | null;
  readonly said: string;
  /** Whether more was done than what was asked for. */
  readonly more: boolean;
  readonly select: readonly string[];
}

/**
 * Lets the language server turn an operation into edits and applies them as one step of the document's undo; refused
 * when the text is not the one that the picture showed.
 *
 * @param version of the text that the picture showed
 * @param area size of its map area, px; the map's own when not given
 */
export async function operate(
  server: Pick<LanguageServer, "request">,
  document: vscode.TextDocument,
  version: number,
  operation: Operation,
  area?: MapArea,
): Promise<OperationResult> {
  if (await isReadOnly(document)) return refused(vscode.l10n.t("This map is read-only."));
  if (document.version !== version) return movedOn();
  const textDocument = { uri: document.uri.toString(), version };
  const params: ApplyOperationParams = { textDocument, operation, ...(area && { area }) };
  const answer = readAppliedOperation(await server.request(APPLY_OPERATION_METHOD, params));
  if (answer === undefined)
    return refused(vscode.l10n.t("The language server does not answer, so the map was not changed."));
  if ("refusal" in answer) return refused(answer.refusal);
  if (document.version !== version) return movedOn();
  const { said, more, select } = answer;
  if (answer.edit.edits.length === 0) return { refusal: null, said, more, select };
  const edit = new vscode.WorkspaceEdit();
  edit.set(
    document.uri,
    answer.edit.edits.map(({ range: { start, end }, newText }) =>
      vscode.TextEdit.replace(
        new vscode.Range(start.line, start.character, end.line, end.character),
        newText,
      ),
    ),
  );
  const done = await vscode.workspace.applyEdit(edit);
  return done
    ? { refusal: null, said, more, select }
    : refused(vscode.l10n.t("The editor did not take the change."));
}

/** Nothing was done, and why. */
export function refused(refusal: string): OperationResult {
  return { refusal, said: "", more: false, select: [] };
}

function movedOn(): OperationResult {
  return refused(vscode.l10n.t("The text has changed in the meantime, so nothing was done: try again."));
}
