import * as vscode from "vscode";
import { readFromWebview, type ToWebview } from "#core/protocol/preview";
import type { MapArea } from "#core/render/geometry";
import { webviewOptions } from "../webviewHtml";
import { PREVIEW_THEME } from "./colourTheme";
import { LivePicture, type PreviewStart } from "./livePicture";
import { MINIMAP } from "./minimapHabit";
import { iconIn, titleOf } from "./panelFacts";
import { openPage } from "./previewPage";
import type { PreviewServices } from "./previewServices";

/** One preview: a webview panel with the map it shows. */
export class PreviewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #services: PreviewServices;
  readonly #picture: LivePicture;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #layerChanges = new vscode.EventEmitter<void>();
  #locked: boolean;
  #disposed = false;
  /** The page was sent its first picture before it said that it was there. */
  #ahead = false;

  /** The panel is the editor of its document. */
  readonly isEditor: boolean;
  readonly onDidDispose: vscode.Event<void>;
  readonly onDidChangeFocus: vscode.Event<unknown>;
  /** Fires when a layer was switched on or off. */
  readonly onDidChangeLayers = this.#layerChanges.event;

  constructor(panel: vscode.WebviewPanel, start: PreviewStart, services: PreviewServices) {
    this.#panel = panel;
    this.#services = services;
    this.#locked = start.locked;
    this.isEditor = start.isEditor ?? false;
    this.onDidDispose = panel.onDidDispose;
    this.onDidChangeFocus = panel.onDidChangeViewState;
    this.#picture = new LivePicture(panel, start, services, {
      post: (message) => this.#post(message),
      announce: () => this.#announce(),
      present: () => this.present(),
      switchLayer: (layer, on) => this.switchLayer(layer, on),
    });
    this.#listen();
    if (!this.isEditor) panel.iconPath = iconIn(services.extensionUri);
    panel.webview.options = webviewOptions(services.extensionUri);
    this.#picture.map.open();
    void this.#openPage();
  }

  /** URI of the map shown. */
  get resource(): vscode.Uri {
    return this.#picture.map.resource;
  }

  /** Size of the map area of the picture shown, px. */
  get area(): MapArea | undefined {
    return this.#picture.feed.sent?.scene.mapArea;
  }

  /** Ids of the layers that are on. */
  get layers(): readonly string[] {
    return this.#picture.drawing.layers;
  }

  get locked(): boolean {
    return this.#locked;
  }

  get active(): boolean {
    return this.#panel.active;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.#panel.viewColumn;
  }

  /** Shows another map; nothing happens when it is shown already. */
  show(resource: vscode.Uri): void {
    this.#picture.map.show(resource);
  }

  /** Switches these layers on and all others off, here and in previews opened from now on. */
  setLayers(layers: readonly string[]): void {
    this.#picture.drawing.layers = layers;
    this.#services.layers.keep(this.layers);
    this.#picture.feed.invalidate();
    this.#layerChanges.fire();
  }

  /** Switches a layer on or off. */
  switchLayer(layer: string, on: boolean): void {
    this.setLayers(on ? [...this.layers, layer] : this.layers.filter((id) => id !== layer));
  }

  setLocked(locked: boolean): void {
    this.#locked = locked;
    this.#announce();
  }

  /** Puts a picture (a PNG) on the clipboard; says why not, null when it is there. */
  copyPicture(picture: Uint8Array): Promise<string | null> {
    // Only what has the focus may.
    this.reveal();
    const { copies, map } = this.#picture;
    return copies.copy(picture, (request, png) =>
      this.#post({ type: "copyPicture", ...map.about(), request, png }),
    );
  }

  /** Brings the preview to the front of its group. */
  reveal(): void {
    this.#panel.reveal(undefined, false);
  }

  /** Presents the map in the full window. */
  present(): void {
    this.reveal();
    this.#picture.presenting.start();
  }

  /** Opens the search in the picture. */
  find(): void {
    this.reveal();
    this.#post({ type: "find", ...this.#picture.map.about() });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #openPage(): Promise<void> {
    const bundle = await this.#services.bundle;
    if (this.#disposed) return;
    const waits = await openPage(this.#panel, this.#services.extensionUri, bundle);
    if (!waits || this.#disposed || this.#picture.feed.live || !this.#panel.visible) return;
    this.#ahead = true;
    this.#picture.begin();
  }

  #listen(): void {
    const { feed, drawing, tell } = this.#picture;
    this.#subscriptions.push(
      this.#picture,
      this.#layerChanges,
      this.#panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      this.#panel.onDidChangeViewState(({ webviewPanel }) => {
        if (webviewPanel.visible) return;
        this.#ahead = false;
        this.#picture.end();
      }),
      this.#panel.onDidDispose(() => {
        this.#disposed = true;
        this.#picture.end();
        for (const subscription of this.#subscriptions) subscription.dispose();
      }),
      vscode.window.onDidChangeActiveColorTheme(() => feed.invalidate()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(MINIMAP)) tell.preferences();
        if (!change.affectsConfiguration(PREVIEW_THEME, this.resource)) return;
        drawing.readTheme();
        feed.invalidate();
      }),
    );
  }

  /** Tells title bar and page what is shown. */
  #announce(): void {
    if (!this.isEditor) this.#panel.title = titleOf(this.resource, this.#locked);
    this.#picture.tell.attach(this.#locked, this.#picture.feed.shown);
  }

  #receive(data: unknown): void {
    const message = readFromWebview(data);
    const { log } = this.#services;
    if (message === undefined) {
      log.warn("Preview: dropped a malformed message of the webview.", data);
    } else if (message.type === "fault") {
      log.warn(`Preview: ${message.message}`);
    } else if (message.type === "ready") {
      // What was sent ahead is on its way; the page finds out by the announcement whether it got lost.
      if (this.#ahead) this.#announce();
      else this.#picture.begin();
      this.#ahead = false;
    } else {
      this.#picture.answer(message);
    }
  }

  #post(message: ToWebview): void {
    void this.#panel.webview.postMessage(message);
  }
}
