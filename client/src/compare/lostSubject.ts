import * as vscode from "vscode";
import type { PanesState } from "#core/protocol/panesState";
import { followGit } from "../git/followGit";
import type { PanesSubject } from "./panesSubject";

/** What is found of something lost, or why it is not, for the user. */
export type Search = () => PanesSubject | Promise<PanesSubject | string>;

/**
 * What a panel cannot show (any more, or not yet): it says why, remembers what it was about, and looks for that again
 * whenever a repository has changed, or the panel is seen.
 */
export class LostSubject implements PanesSubject {
  readonly title: string;
  readonly state: PanesState;
  readonly steps = null;
  readonly #search: Search;
  readonly #log: vscode.LogOutputChannel;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #returns = new vscode.EventEmitter<PanesSubject>();
  readonly #following: vscode.Disposable;
  #reason: string;
  /** Looked for, and to be looked for once more when that is done. */
  #looking = false;
  #wanted = false;
  #disposed = false;

  readonly onDidChange = this.#changes.event;
  readonly onDidReturn = this.#returns.event;

  /** @param reason why it was not found, for the user */
  constructor(
    { title, state }: Pick<PanesSubject, "title" | "state">,
    reason: string,
    search: Search,
    log: vscode.LogOutputChannel,
  ) {
    this.title = title;
    this.state = state;
    this.#reason = reason;
    this.#search = search;
    this.#log = log;
    this.#following = followGit(() => void this.lookAgain());
  }

  get trouble(): string {
    return vscode.l10n.t("This could not be brought back. {0}", this.#reason);
  }

  panes(): undefined {
    return undefined;
  }

  async lookAgain(): Promise<void> {
    this.#wanted = true;
    if (this.#looking) return;
    this.#looking = true;
    try {
      while (this.#wanted && !this.#disposed) {
        this.#wanted = false;
        this.#take(await this.#search());
      }
    } catch (error) {
      this.#log.warn("A comparison could not be restored.", error);
    } finally {
      this.#looking = false;
    }
  }

  dispose(): void {
    this.#disposed = true;
    for (const each of [this.#following, this.#changes, this.#returns]) each.dispose();
  }

  #take(found: PanesSubject | string): void {
    if (typeof found !== "string") {
      if (this.#disposed) found.dispose();
      else this.#returns.fire(found);
      this.#wanted = false;
    } else if (found !== this.#reason) {
      this.#reason = found;
      this.#changes.fire();
    }
  }
}
