import * as vscode from "vscode";
import { MAP_LISTING_METHOD, type MapListingParams, readMapListing } from "#core/protocol/mapListing";
import type { ListedDocument } from "#core/services/mapListing";
import type { LanguageServer } from "../languageServer";

/** The maps of the workspace as the language server knows them, followed for as long as somebody looks. */
export class WorkspaceListing implements vscode.Disposable {
  readonly #server: LanguageServer;
  readonly #changes = new vscode.EventEmitter<void>();
  readonly #stateListener: vscode.Disposable;
  #documents: readonly ListedDocument[] | undefined;
  #following: vscode.CancellationTokenSource | undefined;
  #wanted = false;

  /** Fires when the list is another one. */
  readonly onDidChange = this.#changes.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#stateListener = server.onDidChangeState((state) => {
      this.#restart();
      if (state === "stopped") this.#changes.fire();
    });
  }

  /** The documents that hold maps; undefined before they are known. */
  get documents(): readonly ListedDocument[] | undefined {
    return this.#documents;
  }

  /** Whether somebody looks: nothing is asked while nobody does. */
  look(wanted: boolean): void {
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    if (wanted) void this.#server.ensureStarted();
    this.#restart();
  }

  /** Resolves when the list is known, or cannot be known because the server does not run. */
  async known(): Promise<void> {
    await this.#server.ensureStarted();
    while (this.#documents === undefined && this.#server.state !== "stopped")
      await new Promise<void>((resolve) => {
        const listener = this.#changes.event(() => {
          listener.dispose();
          resolve();
        });
      });
  }

  dispose(): void {
    this.#wanted = false;
    this.#restart();
    this.#stateListener.dispose();
    this.#changes.dispose();
  }

  #restart(): void {
    this.#following?.cancel();
    this.#following?.dispose();
    this.#following = undefined;
    if (!this.#wanted || this.#server.state !== "running") return;
    this.#following = new vscode.CancellationTokenSource();
    void this.#follow(this.#following.token);
  }

  /** Each answer is followed by the next question; one that fails is not repeated until the server starts anew. */
  async #follow(token: vscode.CancellationToken): Promise<void> {
    let known: string | null = null;
    for (;;) {
      const params: MapListingParams = { known };
      const listing = readMapListing(await this.#server.request(MAP_LISTING_METHOD, params, token));
      if (token.isCancellationRequested || listing === undefined) return;
      known = listing.state;
      this.#documents = listing.documents;
      this.#changes.fire();
    }
  }
}
