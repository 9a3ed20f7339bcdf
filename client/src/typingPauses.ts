import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";

/**
 * What can wait is asked for when nothing was typed for so long, in milliseconds: longer than a quick typist's way
 * from one key to the next.
 */
const QUIET = 400;

/**
 * Asks for what a reader looks at after typing in a pause of typing: findings, hints, lenses, the outline. VS Code
 * would ask between keys, and cancel at the next one; what comes in then, and has to be shown, takes the time that
 * the picture and the completions need.
 */
export class TypingPauses implements vscode.Disposable {
  readonly #edited = new WeakMap<vscode.TextDocument, number>();
  readonly #listener: vscode.Disposable;

  readonly middleware: Middleware = {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      if ("uri" in document) await this.#pause(document, token);
      // The client asks again for what was cancelled.
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      return next(document, previousResultId, token);
    },
    provideInlayHints: async (document, viewPort, token, next) => {
      await this.#pause(document, token);
      return token.isCancellationRequested ? undefined : next(document, viewPort, token);
    },
    provideCodeLenses: async (document, token, next) => {
      await this.#pause(document, token);
      return token.isCancellationRequested ? undefined : next(document, token);
    },
    provideDocumentSymbols: async (document, token, next) => {
      await this.#pause(document, token);
      return token.isCancellationRequested ? undefined : next(document, token);
    },
  };

  constructor() {
    this.#listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0) this.#edited.set(document, performance.now());
    });
  }

  dispose(): void {
    this.#listener.dispose();
  }

  /** Resolves in a pause of typing, at once when there is one, and when the token is cancelled. */
  #pause(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<void> {
    const edited = this.#edited.get(document);
    return edited === undefined ? Promise.resolve() : pause(edited + QUIET - performance.now(), token);
  }
}

/** Resolves after a time in milliseconds, at once when it is none, and when the token is cancelled. */
function pause(time: number, token: vscode.CancellationToken): Promise<void> {
  if (time <= 0) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      cancelled.dispose();
      resolve();
    };
    const timer = setTimeout(end, time);
    const cancelled = token.onCancellationRequested(end);
  });
}
