/** What a gesture on the picture does to a document, without the picture. */
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Operation } from "#core/edits/operation";
import type { ApplyOperationParams } from "#core/protocol/edits";
import { applyOperation } from "#core/services/applyOperation";
import { createSnapshot } from "#core/services/snapshot";
import { isReadOnly } from "../../client/src/preview/editing/ground";
import { operate } from "../../client/src/preview/editing/operate";
import { eventually } from "./support";

/** The map that gestures are made on. */
export const TEXT = "component Tea [0.5, 0.5] // hot\n";
/** The same after the gesture. */
export const MOVED = TEXT.replace("[0.5, 0.5]", "[0.6, 0.5]");
const UP: Operation = {
  op: "move",
  elements: [{ id: "component:tea" }],
  by: { visibility: 0.1, evolution: 0 },
};

/** Does what the picture asks for, with the function that the server has; counts how often that is asked. */
export async function gesture(document: vscode.TextDocument) {
  let asked = 0;
  const server = {
    request: async (_: string, params: object) => {
      asked++;
      const { operation, textDocument } = params as ApplyOperationParams;
      const snapshot = createSnapshot(textDocument.uri, document.version, document.getText());
      return applyOperation(snapshot, textDocument.version, operation);
    },
  };
  const { refusal } = await operate(server, document, document.version, UP);
  return { refusal, asked };
}

/** A gesture is refused with the reason, before anybody is asked, and nothing is written. */
export async function refuses(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const { version } = document;
  const text = document.getText();
  assert.equal(await isReadOnly(document), true);
  assert.deepEqual(await gesture(document), { refusal: "This map is read-only.", asked: 0 });
  assert.deepEqual([document.version, document.getText(), document.isDirty], [version, text, false]);
}

/** A gesture is an edit of the document, which the editor takes back. */
export async function takes(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  assert.equal(await isReadOnly(document), false);
  assert.deepEqual(await gesture(document), { refusal: null, asked: 1 });
  assert.equal(document.getText(), MOVED);
  await vscode.commands.executeCommand("undo");
  await eventually("the text as it was", () => document.getText() === TEXT);
}
