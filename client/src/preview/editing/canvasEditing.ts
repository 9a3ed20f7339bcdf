import * as vscode from "vscode";
import type { Operation } from "#core/edits/operation";
import { textOf } from "#core/edits/statementText";
import { targetOf } from "#core/edits/targets";
import { print } from "#core/language/print";
import type { EditingFromWebview } from "#core/protocol/editingMessages";
import type { ToWebview } from "#core/protocol/preview";
import type { LanguageServer } from "../../languageServer";
import type { Loss } from "../notices";
import type { Picture } from "../picture";
import { groundOf, isReadOnly } from "./ground";
import { mapTable } from "./mapTable";
import { type OperationResult, operate, refused } from "./operate";
import { takeBack } from "./takeBack";

/** What editing on a preview's picture needs from the preview. */
export interface EditingHost {
  readonly panel: vscode.WebviewPanel;
  /** The panel is itself the editor of the document, so that undo is its own. */
  readonly isEditor: boolean;
  readonly server: LanguageServer;
  readonly log: vscode.LogOutputChannel;
  /** The document shown and the picture sent last. */
  state(): {
    readonly document: vscode.TextDocument | undefined;
    readonly picture: Picture | undefined;
    readonly loss: Loss | undefined;
  };
  about(): { readonly source: string; readonly version: number };
  post(message: ToWebview): void;
}

/** Editing on the picture of one preview: answers what its webview asks for. */
export class CanvasEditing {
  readonly #host: EditingHost;
  #told = "";
  #readOnly: { readonly uri: string; readonly value: boolean } | undefined;

  constructor(host: EditingHost) {
    this.#host = host;
  }

  /** The webview knows nothing (any more). */
  reset(): void {
    this.#told = "";
    this.#readOnly = undefined;
  }

  /** Tells the webview what it has to know of the map, when it does not know yet. */
  tellGround(picture: Picture): void {
    const { document, loss } = this.#host.state();
    const uri = document?.uri.toString() ?? "";
    if (document !== undefined && this.#readOnly?.uri !== uri) void this.#lookAt(document, picture);
    const readOnly = this.#readOnly?.uri === uri && this.#readOnly.value;
    const ground = groundOf(picture, document, loss, readOnly);
    const told = JSON.stringify(ground);
    if (told === this.#told) return;
    this.#told = told;
    this.#host.post({ type: "ground", ...this.#host.about(), ground });
  }

  /** Does what the webview asks for; what goes wrong is logged and shown. */
  async receive(message: EditingFromWebview): Promise<void> {
    try {
      await this.#handle(message);
    } catch (error) {
      this.#host.log.warn(`Preview: ${message.type} failed.`, error);
      if ("request" in message) this.#answer(message.request, refused(String(error)));
    }
  }

  async #handle(message: EditingFromWebview): Promise<void> {
    const { panel, isEditor, post, about } = this.#host;
    const { document, picture } = this.#host.state();
    switch (message.type) {
      case "operate":
        this.#answer(message.request, await this.#operate(message.version, message.operation));
        return;
      case "pasteText": {
        const text = await vscode.env.clipboard.readText();
        const { request, at } = message;
        this.#answer(request, await this.#operate(message.version, { op: "paste", text, at }));
        return;
      }
      case "copyElements": {
        if (picture === undefined) return;
        const { map } = picture.snapshot;
        const targets = message.elements.flatMap((id) => targetOf(map, picture.scene, id) ?? []);
        if (targets.length > 0) await vscode.env.clipboard.writeText(textOf(map, targets, true));
        return;
      }
      case "takeBack":
        if (document === undefined) return;
        if (isEditor) await vscode.commands.executeCommand(message.redo ? "redo" : "undo");
        else await takeBack(document, message.redo, panel);
        return;
      case "describe":
        if (picture !== undefined) post({ type: "described", ...about(), rows: mapTable(picture) });
    }
  }

  async #operate(version: number, operation: Operation): Promise<OperationResult> {
    const { document, picture, loss } = this.#host.state();
    if (document === undefined || loss !== undefined) {
      return refused(vscode.l10n.t("The map's file is gone, so it cannot be edited."));
    }
    const area = picture?.scene.mapArea;
    if (!document.isClosed) return operate(this.#host.server, document, version, operation, area);
    // A document that no editor shows any more may have been closed; opened again it counts its versions anew.
    const opened = await vscode.workspace.openTextDocument(document.uri);
    const same = picture?.snapshot.version === version && print(picture.snapshot.tree) === opened.getText();
    return operate(this.#host.server, opened, same ? opened.version : version, operation, area);
  }

  #answer(request: number, result: OperationResult): void {
    this.#host.post({ type: "operated", ...this.#host.about(), request, ...result });
  }

  async #lookAt(document: vscode.TextDocument, picture: Picture): Promise<void> {
    const uri = document.uri.toString();
    this.#readOnly = { uri, value: false };
    const value = await isReadOnly(document);
    if (this.#readOnly?.uri !== uri || !value) return;
    this.#readOnly = { uri, value };
    this.tellGround(picture);
  }
}
