import * as vscode from "vscode";
import type { MapArea } from "#core/render/geometry";
import { PREVIEW_THEME } from "./colourTheme";
import { LivePicture, type PreviewStart } from "./livePicture";
import { MINIMAP } from "./minimapHabit";
import { PageLink } from "./pageLink";
import { iconIn, titleOf } from "./panelFacts";
import { PanelFocus } from "./panelFocus";
import type { PreviewServices } from "./previewServices";

/** One preview: a webview panel, whose options are set, with the map it shows. */
export class PreviewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #services: PreviewServices;
  readonly #focus: PanelFocus;
  readonly #page: PageLink;
  readonly #picture: LivePicture;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #layerChanges = new vscode.EventEmitter<void>();
  #locked: boolean;

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
    this.#focus = new PanelFocus(panel, start.focused);
    this.onDidChangeFocus = this.#focus.onDidChange;
    this.#page = new PageLink(panel, services, {
      opening: () => this.#picture.map.open(),
      loaded: () => this.#picture.begin(),
      caughtUp: () => {
        this.#announce();
        // There is no map that could be drawn.
        if (this.#picture.feed.sent === undefined) this.#dress();
      },
      left: () => this.#picture.end(),
      asked: (message) => {
        this.#picture.answer(message);
        if (message.type === "drawn") this.#dress();
      },
    });
    this.#picture = new LivePicture(panel, start, services, {
      focus: this.#focus,
      post: (message) => this.#page.post(message),
      announce: () => this.#announce(),
      present: () => this.present(),
      switchLayer: (layer, on) => this.switchLayer(layer, on),
    });
    this.#listen();
    void this.#page.open();
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

  /** Whether it is the active editor. */
  get active(): boolean {
    return this.#focus.has;
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
      this.#page.post({ type: "copyPicture", ...map.about(), request, png }),
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
    this.#page.post({ type: "find", ...this.#picture.map.about() });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  /** Gives the tab its icon; behind the first picture, for VS Code looks at all of its window's styles again. */
  #dress(): void {
    if (this.isEditor || this.#panel.iconPath !== undefined) return;
    this.#panel.iconPath = iconIn(this.#services.extensionUri);
  }

  #listen(): void {
    const { feed, drawing, tell } = this.#picture;
    this.#subscriptions.push(
      this.#focus,
      this.#page,
      this.#picture,
      this.#layerChanges,
      this.#panel.onDidDispose(() => {
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
    if (this.#page.loaded) this.#picture.tell.attach(this.#locked, this.#picture.feed.shown);
  }
}
