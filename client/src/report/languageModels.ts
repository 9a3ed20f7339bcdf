import * as vscode from "vscode";

/** What a language model answered, or why it did not. */
export type ModelAnswer =
  | { readonly kind: "answer"; readonly model: string; readonly reply: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly why: string };

/** More than this is no answer to what was asked, in UTF-16 units. */
const LONGEST_REPLY = 100_000;

/**
 * The language models that other extensions bring to this editor. Nothing is asked of them, and no consent is asked
 * for, before somebody wants prose.
 */
export class LanguageModels implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #log: vscode.LogOutputChannel;
  readonly #subscription: vscode.Disposable | undefined;
  #exist = false;
  /** Which one was chosen in this session, where there are several. */
  #chosen: string | undefined;

  /** Fires when models come or go. */
  readonly onDidChange = this.#changed.event;

  constructor(log: vscode.LogOutputChannel) {
    this.#log = log;
    this.#subscription = languageModels()?.onDidChangeChatModels(() => void this.look());
  }

  /** True when there was one at the last look. */
  get exist(): boolean {
    return this.#exist;
  }

  /** Finds out which models there are. */
  async look(): Promise<readonly vscode.LanguageModelChat[]> {
    const found = await this.#select();
    const exist = found.length > 0;
    if (exist !== this.#exist) {
      this.#exist = exist;
      this.#changed.fire();
    }
    return found;
  }

  /** Asks a model; the user chooses which where there are several, and may have to consent. Never throws. */
  async ask(prompt: string, token: vscode.CancellationToken): Promise<ModelAnswer> {
    const { l10n } = vscode;
    const found = await this.look();
    if (found.length === 0) {
      return failed(l10n.t("No extension offers a language model here. The report is complete without one."));
    }
    const model = await this.#choose(found);
    if (model === undefined) return { kind: "cancelled" };
    try {
      if ((await model.countTokens(prompt, token)) > model.maxInputTokens) {
        return failed(l10n.t("The facts of this map are too much for {0}.", model.name));
      }
      const justification = l10n.t("Mapwright lets it put the facts of the report into words.");
      const message = vscode.LanguageModelChatMessage.User(prompt);
      const response = await model.sendRequest([message], { justification }, token);
      let reply = "";
      for await (const piece of response.text) {
        reply += piece;
        if (token.isCancellationRequested || reply.length > LONGEST_REPLY) break;
      }
      return token.isCancellationRequested
        ? { kind: "cancelled" }
        : { kind: "answer", model: model.name, reply };
    } catch (error) {
      if (token.isCancellationRequested) return { kind: "cancelled" };
      this.#log.warn(`The language model ${model.id} failed.`, error);
      return failed(whyNot(error, model.name));
    }
  }

  dispose(): void {
    this.#subscription?.dispose();
    this.#changed.dispose();
  }

  async #select(): Promise<readonly vscode.LanguageModelChat[]> {
    try {
      return (await languageModels()?.selectChatModels()) ?? [];
    } catch (error) {
      this.#log.warn("The language models could not be listed.", error);
      return [];
    }
  }

  async #choose(models: readonly vscode.LanguageModelChat[]): Promise<vscode.LanguageModelChat | undefined> {
    const known = models.find(({ id }) => id === this.#chosen);
    if (known !== undefined || models.length === 1) return known ?? models[0];
    const items = models.map((model) => ({ label: model.name, description: model.vendor, model }));
    const title = vscode.l10n.t("Write prose with");
    const chosen = (await vscode.window.showQuickPick(items, { title }))?.model;
    this.#chosen = chosen?.id;
    return chosen;
  }
}

/** Editors that are built on parts of VS Code may lack it. */
function languageModels(): typeof vscode.lm | undefined {
  return vscode.lm;
}

function failed(why: string): ModelAnswer {
  return { kind: "failed", why };
}

function whyNot(error: unknown, model: string): string {
  const { l10n } = vscode;
  const code = error instanceof vscode.LanguageModelError ? error.code : "";
  switch (code) {
    case vscode.LanguageModelError.NoPermissions.name:
      return l10n.t("Mapwright was not allowed to use {0}. The report stays as it is.", model);
    case vscode.LanguageModelError.Blocked.name:
      return l10n.t("{0} refused the request, or its quota is used up. The report stays as it is.", model);
    case vscode.LanguageModelError.NotFound.name:
      return l10n.t("{0} is not there any more. The report stays as it is.", model);
    default: {
      const reason = error instanceof Error ? error.message : String(error);
      return l10n.t("{0} failed: {1}. The report stays as it is.", model, reason);
    }
  }
}
