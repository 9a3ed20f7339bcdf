import * as vscode from "vscode";
import { mapFences } from "#core/language/markdown/mapFences";
import { MARKDOWN_ID } from "#core/language/product";
import type { LanguageServer } from "./languageServer";
import { isMapDocument } from "./mermaidMaps";

/** Typing in Markdown is followed by this much quiet before the document is looked through, in milliseconds. */
const QUIET = 300;

/**
 * Starts the server, but not for Markdown documents without maps: where nothing but these is open, it waits for the
 * first map.
 */
export function startWhenNeeded(server: LanguageServer): vscode.Disposable {
  const documents = vscode.workspace.textDocuments;
  const onlyMarkdown = documents.some(isMarkdown) && !documents.some(isMap);
  if (!onlyMarkdown || documents.some(holdsMap)) {
    void server.start();
    return { dispose: () => {} };
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (document: vscode.TextDocument) => {
    if (!isMap(document) && !holdsMap(document)) return;
    subscriptions.dispose();
    if (server.state === "stopped") void server.start();
  };
  const subscriptions = vscode.Disposable.from(
    { dispose: () => clearTimeout(timer) },
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (!isMarkdown(document)) return;
      clearTimeout(timer);
      timer = setTimeout(() => look(document), QUIET);
    }),
  );
  return subscriptions;
}

function isMap(document: vscode.TextDocument): boolean {
  return isMapDocument(document);
}

function isMarkdown({ languageId }: vscode.TextDocument): boolean {
  return languageId === MARKDOWN_ID;
}

function holdsMap(document: vscode.TextDocument): boolean {
  return isMarkdown(document) && mapFences(document.getText()).length > 0;
}
