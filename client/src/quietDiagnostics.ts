import * as vscode from "vscode";
import type { DiagnosticProviderMiddleware } from "vscode-languageclient";

/** Findings are asked for when nothing was typed for so long, in milliseconds. */
const QUIET = 200;

/**
 * Pulls diagnostics in a pause of typing. The client would ask at once and cancel at the next key; what comes in
 * between keys, and has to be shown, takes the time that the picture and the completions need.
 */
export class QuietDiagnostics implements vscode.Disposable {
  readonly #edited = new WeakMap<vscode.TextDocument, number>();
  readonly #listener: vscode.Disposable;

  readonly middleware: DiagnosticProviderMiddleware = {
    provideDiagnostics: async (document, previousResultId, token, next) => {
      const edited = "uri" in document ? this.#edited.get(document) : undefined;
      if (edited !== undefined) await pause(edited + QUIET - performance.now(), token);
      // The client asks again for what was cancelled.
      if (token.isCancellationRequested) throw new vscode.CancellationError();
      return next(document, previousResultId, token);
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
