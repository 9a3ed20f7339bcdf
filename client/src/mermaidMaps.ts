import * as vscode from "vscode";
import { dialectOf } from "#core/language/dialect";
import { isMermaidDocument, LANGUAGE_ID } from "#core/language/product";
import { contextKey } from "./contextKey";

/** Set while the active editor shows a Mermaid file that is a map; menus and keys ask for it. */
const CONTEXT = "mapwright.mermaidMap";

/** True for a document that is a map: one of the map language, or a Mermaid file that holds one. */
export function isMapDocument(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE_ID || isMermaidMap(document);
}

/** True for a Mermaid file that holds a map. */
export function isMermaidMap(document: vscode.TextDocument): boolean {
  return (
    isMermaidDocument(document.uri.path, document.languageId) && dialectOf(document.getText()) === "mermaid"
  );
}

/** Keeps menus and keys told of whether the active editor shows a Mermaid map. */
export function tellOfMermaidMaps(): vscode.Disposable {
  const setShown = contextKey(CONTEXT, false);
  const tell = () => {
    const document = vscode.window.activeTextEditor?.document;
    setShown(document !== undefined && isMermaidMap(document));
  };
  tell();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(tell),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === vscode.window.activeTextEditor?.document) tell();
    }),
  );
}
