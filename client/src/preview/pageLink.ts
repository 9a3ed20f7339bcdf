import type * as vscode from "vscode";
import { type FromWebview, readFromWebview, type ToWebview } from "#core/protocol/preview";
import { packed } from "./packed";
import { openPage } from "./previewPage";
import type { PreviewServices } from "./previewServices";

/** What happens to the page of a preview, and what it says. */
export interface PageEvents {
  /** VS Code was asked to load it, and does so while the rest is done; nothing was sent yet. */
  opening(): void;
  /** It was loaded, for the first time or again after it had been hidden; or is about to be, and keeps what is sent. */
  loaded(): void;
  /** It has what was sent before it said that it was there, unless that got lost. */
  caughtUp(): void;
  /** It is hidden or gone. */
  left(): void;
  /** It asks for something. */
  asked(message: Exclude<FromWebview, { type: "ready" | "fault" }>): void;
}

/** The wire between a preview and its page, and the page's coming and going. */
export class PageLink implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #services: PreviewServices;
  readonly #events: PageEvents;
  readonly #subscriptions: readonly vscode.Disposable[];
  #disposed = false;
  #loaded = false;
  /** The page was sent its first picture before it said that it was there. */
  #ahead = false;

  constructor(panel: vscode.WebviewPanel, services: PreviewServices, events: PageEvents) {
    this.#panel = panel;
    this.#services = services;
    this.#events = events;
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      panel.onDidChangeViewState(({ webviewPanel }) => {
        if (!webviewPanel.visible) this.#leave();
      }),
    ];
  }

  /** The page is there, or about to be. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** Loads the page; its first picture is sent along where VS Code keeps it until the page is there. */
  async open(): Promise<void> {
    const bundle = await this.#services.bundle;
    if (this.#disposed) return;
    const waits = await openPage(this.#panel, this.#services.extensionUri, bundle);
    if (this.#disposed) return;
    this.#events.opening();
    if (!waits || this.#loaded || !this.#panel.visible) return;
    this.#ahead = true;
    this.#load();
  }

  post(message: ToWebview): void {
    void this.#panel.webview.postMessage(packed(message));
  }

  /** To be called when the panel is gone. */
  dispose(): void {
    this.#disposed = true;
    this.#leave();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #load(): void {
    this.#loaded = true;
    this.#events.loaded();
  }

  #leave(): void {
    this.#ahead = false;
    this.#loaded = false;
    this.#events.left();
  }

  #receive(data: unknown): void {
    const message = readFromWebview(data);
    const { log } = this.#services;
    if (message === undefined) log.warn("Preview: dropped a malformed message of the webview.", data);
    else if (message.type === "fault") log.warn(`Preview: ${message.message}`);
    else if (message.type !== "ready") this.#events.asked(message);
    else {
      if (this.#ahead) this.#events.caughtUp();
      else this.#load();
      this.#ahead = false;
    }
  }
}
