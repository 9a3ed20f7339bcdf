import type * as vscode from "vscode";
import { mapFences } from "#core/language/markdown/mapFences";
import { MARKDOWN_ID } from "#core/language/product";
import type { ServerState } from "./languageServer";

/** Typing in Markdown is followed by this much quiet before the document is looked through, in milliseconds. */
const QUIET = 300;

/** What of VS Code tells which documents are open: `vscode.workspace`. */
export type OpenDocuments = Pick<
  typeof vscode.workspace,
  "textDocuments" | "onDidOpenTextDocument" | "onDidChangeTextDocument"
>;

/** What is started. */
export interface Startable {
  readonly state: ServerState;
  start(): Promise<void>;
}

/**
 * Starts the server, but not for Markdown documents without maps: where nothing but these is open, it waits for the
 * first map.
 *
 * @param isMap whether a document as a whole is a map
 */
export function startWhenNeeded(
  server: Startable,
  workspace: OpenDocuments,
  isMap: (document: vscode.TextDocument) => boolean,
): vscode.Disposable {
  const documents = workspace.textDocuments;
  const onlyMarkdown = documents.some(isMarkdown) && !documents.some(isMap);
  if (!onlyMarkdown || documents.some(holdsMap)) {
    void server.start();
    return { dispose: () => {} };
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const subscriptions: vscode.Disposable[] = [];
  const dispose = () => {
    clearTimeout(timer);
    for (const subscription of subscriptions.splice(0)) subscription.dispose();
  };
  const look = (document: vscode.TextDocument) => {
    if (!isMap(document) && !holdsMap(document)) return;
    dispose();
    if (server.state === "stopped") void server.start();
  };
  subscriptions.push(
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!isMarkdown(document)) return;
      clearTimeout(timer);
      timer = setTimeout(() => look(document), QUIET);
    }),
  );
  return { dispose };
}

function isMarkdown({ languageId }: vscode.TextDocument): boolean {
  return languageId === MARKDOWN_ID;
}

function holdsMap(document: vscode.TextDocument): boolean {
  return isMarkdown(document) && mapFences(document.getText()).length > 0;
}
