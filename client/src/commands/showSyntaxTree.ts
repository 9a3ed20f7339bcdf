import * as vscode from "vscode";
import { LANGUAGE_ID } from "#core/language/product";
import { syntaxTreeUri } from "#core/protocol/syntaxTree";
import type { Command } from "./command";

/**
 * `mapwright.showSyntaxTree`: what the parser made of the active map, for reports of bugs. The server writes the
 * document and renews it with the map.
 */
export function showSyntaxTree(): Command {
  return {
    id: "mapwright.showSyntaxTree",
    execute: async (resource) => {
      const active = vscode.window.activeTextEditor?.document;
      const map = resource instanceof vscode.Uri ? resource : active?.uri;
      if (map === undefined || (map === active?.uri && active.languageId !== LANGUAGE_ID)) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t("Open a Wardley map first, then its syntax tree."),
        );
        return;
      }
      const uri = vscode.Uri.parse(syntaxTreeUri(map.toString()), true);
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document, {
        viewColumn: vscode.ViewColumn.Beside,
        preserveFocus: true,
        preview: true,
      });
    },
  };
}
