import * as vscode from "vscode";
import type { Snapshot } from "#core/services/snapshot";
import { followFile } from "./fileFollower";
import type { Loss } from "./notices";
import type { PreviewServices } from "./previewServices";

/** What happens to the map that a preview shows. */
export interface ShownMapEvents {
  /** Another map is shown, or the same from scratch; nothing is read of it yet. */
  turned(): void;
  /** The file has another address now; it is turned to next. */
  moved(from: vscode.Uri, to: vscode.Uri): void;
  /** Its text, or how that is understood, is another. */
  changed(): void;
  /** It was lost, or is there again with the text that it had. */
  stood(): void;
}

/** The map that a preview shows, followed as its document is edited, renamed, deleted and read anew. */
export class ShownMap implements vscode.Disposable {
  readonly #services: Pick<PreviewServices, "documents" | "log">;
  readonly #events: ShownMapEvents;
  readonly #subscriptions: vscode.Disposable;
  #follower: vscode.Disposable | undefined;
  #resource: vscode.Uri;
  /** Counts the maps turned to. */
  #turn = 0;
  #document: vscode.TextDocument | undefined;
  #loss: Loss | undefined;
  /** Where the file is about to be moved. */
  #movingTo: vscode.Uri | undefined;

  /** Nothing happens before `open`. */
  constructor(
    resource: vscode.Uri,
    services: Pick<PreviewServices, "documents" | "log">,
    events: ShownMapEvents,
  ) {
    this.#resource = resource;
    this.#services = services;
    this.#events = events;
    this.#subscriptions = vscode.Disposable.from(
      services.documents.onDidChange((document) => {
        if (document === this.#document) events.changed();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document !== this.#document && document.uri.toString() === this.#resource.toString())
          this.#use(document);
      }),
    );
  }

  /** Its URI. */
  get resource(): vscode.Uri {
    return this.#resource;
  }

  /** Undefined before it is read. */
  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** What is known of its present text. */
  get snapshot(): Snapshot | undefined {
    return this.#document && this.#services.documents.snapshot(this.#document);
  }

  /** Why the document cannot be read or is gone. */
  get loss(): Loss | undefined {
    return this.#loss;
  }

  /** What messages to the page say they are about. */
  about(): { readonly source: string; readonly version: number } {
    return { source: this.#resource.toString(), version: this.#document?.version ?? 0 };
  }

  /** Turns to another map; nothing happens when it is shown already. */
  show(resource: vscode.Uri): void {
    const address = resource.toString();
    if (address === this.#movingTo?.toString()) {
      this.#rename(resource);
      return;
    }
    if (address === this.#resource.toString() && this.#loss === undefined) return;
    this.#resource = resource;
    this.open();
  }

  /** Reads the file from scratch and watches it; a picture of what is open already waits for no watcher. */
  open(): void {
    this.#follower?.dispose();
    this.#follower = undefined;
    this.#document = undefined;
    this.#movingTo = undefined;
    this.#loss = undefined;
    this.#events.turned();
    const turn = ++this.#turn;
    void this.#load();
    setTimeout(() => {
      if (turn === this.#turn) this.#follow();
    }, 0);
  }

  /** The document is gone: what is known of it stays. */
  lose(loss: Loss): void {
    this.#loss = loss;
    this.#events.stood();
  }

  dispose(): void {
    this.#turn += 1;
    this.#follower?.dispose();
    this.#subscriptions.dispose();
  }

  #follow(): void {
    this.#follower = followFile(this.#resource, {
      renaming: (to) => {
        this.#movingTo = to;
      },
      renamed: (to) => this.#rename(to),
      deleted: () => this.lose("deleted"),
      written: () => void this.#load(),
    });
  }

  /** Follows the file to its new name. */
  #rename(to: vscode.Uri): void {
    this.#services.log.debug(`Preview: ${this.#resource.toString()} is now ${to.toString()}.`);
    this.#events.moved(this.#resource, to);
    this.#resource = to;
    this.open();
  }

  async #load(): Promise<void> {
    const resource = this.#resource;
    try {
      const document = await vscode.workspace.openTextDocument(resource);
      if (resource === this.#resource) this.#use(document);
    } catch (error) {
      this.#services.log.warn(`Preview: ${resource.toString()} cannot be read.`, error);
      if (resource === this.#resource) this.lose("unreadable");
    }
  }

  #use(document: vscode.TextDocument): void {
    const isNew = document !== this.#document;
    this.#document = document;
    this.#loss = undefined;
    if (isNew) this.#events.changed();
    else this.#events.stood();
  }
}
