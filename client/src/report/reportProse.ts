import * as vscode from "vscode";
import { PROSE_METHOD, type ProseOffer, type ProseParams, readProseRequest } from "#core/protocol/report";
import type { ProseOutcome, WrittenProse } from "#core/services/prose";
import type { LanguageServer } from "../languageServer";
import type { LanguageModels } from "./languageModels";

/** What a report's prose needs. */
export interface ProseServices {
  readonly server: LanguageServer;
  readonly models: LanguageModels;
  readonly log: vscode.LogOutputChannel;
}

/** The prose of one report: asked for, kept while it holds, and gone without a trace when it does not. */
export class ReportProse implements vscode.Disposable {
  readonly #services: ProseServices;
  readonly #changed = new vscode.EventEmitter<void>();
  #written: WrittenProse | undefined;
  #running: vscode.CancellationTokenSource | undefined;
  #note = "";
  #shown = 0;
  /** What was written when the log was told of its check; the check is made anew with every report. */
  #logged: WrittenProse | undefined;

  /** Fires when there is something else to show. */
  readonly onDidChange = this.#changed.event;

  constructor(services: ProseServices) {
    this.#services = services;
  }

  /** What a model wrote, for the server to check before anybody sees it. */
  get written(): WrittenProse | undefined {
    return this.#written;
  }

  /** How many of its sentences are shown. */
  get shown(): number {
    return this.#shown;
  }

  /** What is to be said of it; mostly empty. */
  get note(): string {
    return this.#note;
  }

  /** What the page offers. */
  get offer(): ProseOffer {
    if (this.#running !== undefined) return "stop";
    if (this.#written !== undefined) return "remove";
    return this.#services.models.exist ? "write" : "none";
  }

  /** Has a model write about a map; one at a time. */
  async write(uri: vscode.Uri): Promise<void> {
    if (this.#running !== undefined) return;
    const running = new vscode.CancellationTokenSource();
    this.#running = running;
    this.#show("");
    try {
      const note = await this.#ask(uri, running.token);
      if (this.#running === running) this.#note = note;
    } finally {
      if (this.#running === running) this.#running = undefined;
      running.dispose();
      this.#changed.fire();
    }
  }

  /** Takes back what was written, and stops what is being written. */
  clear(): void {
    this.#running?.cancel();
    this.#written = undefined;
    this.#shown = 0;
    this.#show("");
  }

  /** Takes note of what the server's check let through. */
  settle(outcome: ProseOutcome | undefined): void {
    if (outcome === undefined || this.#written === undefined) return;
    const { l10n } = vscode;
    const { shown, rejected } = outcome;
    this.#shown = shown;
    if (this.#logged !== this.#written) {
      this.#logged = this.#written;
      for (const why of rejected) this.#services.log.info(`Prose: a sentence is not shown, for ${why}.`);
    }
    if (outcome.stale)
      this.#drop(l10n.t("The map says something else now, so the generated text was removed."));
    else if (!outcome.readable) {
      this.#drop(l10n.t("{0} did not answer in the form that it was asked for.", this.#written.model));
    } else if (shown === 0) {
      this.#drop(l10n.t("Nothing that {0} wrote holds against the facts of the map.", this.#written.model));
    } else if (rejected.length > 0) {
      this.#note = l10n.t(
        "{0} of {1} generated sentences said something that their facts do not have, and are not shown.",
        rejected.length,
        shown + rejected.length,
      );
    }
  }

  dispose(): void {
    this.#running?.cancel();
    this.#changed.dispose();
  }

  /** @returns what is to be said of the attempt */
  async #ask(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const { l10n } = vscode;
    const { server, models } = this.#services;
    const params: ProseParams = { textDocument: { uri: uri.toString() } };
    const request = readProseRequest(await server.request(PROSE_METHOD, params));
    if (request === undefined) return l10n.t("The language server has no facts of this map.");
    const options = {
      location: vscode.ProgressLocation.Notification,
      title: l10n.t("Writing prose for the report"),
      cancellable: true,
    };
    const answer = await vscode.window.withProgress(options, (_, stop) =>
      models.ask(request.prompt, either(token, stop)),
    );
    if (answer.kind === "failed") return answer.why;
    if (answer.kind === "cancelled") return l10n.t("Writing was stopped. The report is as it was.");
    this.#written = { model: answer.model, reply: answer.reply, facts: request.facts };
    return "";
  }

  #drop(note: string): void {
    this.#written = undefined;
    this.#note = note;
  }

  #show(note: string): void {
    this.#note = note;
    this.#changed.fire();
  }
}

/** Cancelled as soon as one of two tokens is. */
function either(a: vscode.CancellationToken, b: vscode.CancellationToken): vscode.CancellationToken {
  const source = new vscode.CancellationTokenSource();
  for (const token of [a, b]) {
    if (token.isCancellationRequested) source.cancel();
    token.onCancellationRequested(() => source.cancel());
  }
  return source.token;
}
