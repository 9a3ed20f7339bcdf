import * as vscode from "vscode";
import { type FromWebview, readFromWebview, type ToWebview } from "#core/protocol/preview";
import type { MapArea } from "#core/render/geometry";
import { type ScreenTheme, screenLook } from "#core/render/themes/screenLook";
import { createSnapshot } from "#core/services/snapshot";
import { webviewOptions } from "../webviewHtml";
import { activeColourTheme, PREVIEW_THEME, previewTheme } from "./colourTheme";
import { CanvasEditing } from "./editing/canvasEditing";
import { elementsAt } from "./elementsAt";
import { Explaining } from "./explaining";
import { followFile } from "./fileFollower";
import { knownLayers } from "./layerMemory";
import { layerStateOf } from "./layerState";
import { MINIMAP, minimapHabit } from "./minimapHabit";
import { type Loss, noticeFor } from "./notices";
import { editorOf, iconIn, titleOf } from "./panelFacts";
import { changesBetween, drawPicture, type Picture, statementOf, svgOf } from "./picture";
import { PictureCopies } from "./pictureCopies";
import { PictureFeed } from "./pictureFeed";
import { Presenting } from "./presenting";
import { openPage } from "./previewPage";
import type { PreviewServices } from "./previewServices";
import { revealInEditor } from "./revealInEditor";

/** One preview: a webview panel with the map it shows. */
export class PreviewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #services: PreviewServices;
  readonly #feed: PictureFeed<Picture>;
  readonly #editing: CanvasEditing;
  readonly #copies = new PictureCopies();
  readonly #presenting: Presenting;
  readonly #explaining: Explaining;
  readonly #subscriptions: vscode.Disposable[] = [];
  #resource: vscode.Uri;
  #locked: boolean;
  /** The panel is the editor of its document: name and icon of its tab are VS Code's. */
  readonly isEditor: boolean;
  #document: vscode.TextDocument | undefined;
  /** For the map area of a map that states no size, px. */
  #room: MapArea | undefined;
  /** Why the document cannot be read or is gone. */
  #loss: Loss | undefined;
  #follower: vscode.Disposable | undefined;
  /** Where the file is about to be moved. */
  #movingTo: vscode.Uri | undefined;
  #marked = "";
  #disposed = false;
  /** The page was sent its first picture before it said that it was there. */
  #ahead = false;
  /** The notice that the webview was told of, as text. */
  #toldNotice = "";
  #layers: readonly string[];
  /** How the map is shown; kept, for it is asked for on every key. */
  #theme: ScreenTheme = "auto";
  /** What the webview was told of layers, as text. */
  #toldLayers = "";
  readonly #layerChanges = new vscode.EventEmitter<void>();

  readonly onDidDispose: vscode.Event<void>;
  readonly onDidChangeFocus: vscode.Event<unknown>;
  /** Fires when a layer was switched on or off. */
  readonly onDidChangeLayers = this.#layerChanges.event;

  constructor(
    panel: vscode.WebviewPanel,
    shown: {
      readonly resource: vscode.Uri;
      readonly locked: boolean;
      readonly layers: readonly string[];
      readonly isEditor?: boolean;
    },
    services: PreviewServices,
  ) {
    this.#panel = panel;
    this.#services = services;
    this.#resource = shown.resource;
    this.#locked = shown.locked;
    this.isEditor = shown.isEditor ?? false;
    this.#layers = shown.layers;
    this.#room = services.rooms.last;
    this.onDidDispose = panel.onDidDispose;
    this.onDidChangeFocus = panel.onDidChangeViewState;
    this.#feed = new PictureFeed<Picture>({
      draw: () => this.#draw(),
      sendWhole: (picture, revision) => {
        this.#editing.tellGround(picture);
        this.#post({ type: "picture", ...this.#about(), revision, svg: svgOf(picture) });
        this.#tellLayers(picture);
        this.#presenting.tell();
        this.#markCursor();
      },
      sendChanges: (before, picture, revision) => {
        this.#editing.tellGround(picture);
        this.#post({ type: "patch", ...this.#about(), revision, patch: changesBetween(before, picture) });
        this.#tellLayers(picture);
        this.#presenting.tell();
        this.#markCursor();
      },
    });
    this.#editing = new CanvasEditing({
      panel,
      isEditor: this.isEditor,
      server: services.server,
      log: services.log,
      state: () => ({ document: this.#document, picture: this.#feed.sent, loss: this.#loss }),
      about: () => this.#about(),
      post: (message) => this.#post(message),
    });
    this.#explaining = new Explaining({
      log: services.log,
      state: () => ({ document: this.#document, picture: this.#feed.sent }),
      answer: (request, explanation) =>
        this.#post({ type: "explained", ...this.#about(), request, explanation }),
    });
    this.#presenting = new Presenting({
      panel,
      log: services.log,
      picture: () => this.#feed.sent,
      about: () => this.#about(),
      post: (message) => this.#post(message),
      redraw: () => this.#feed.invalidate(),
    });
    this.#listen();
    if (!this.isEditor) panel.iconPath = iconIn(services.extensionUri);
    panel.webview.options = webviewOptions(services.extensionUri);
    this.#attach();
    void this.#openPage();
  }

  /** URI of the map shown. */
  get resource(): vscode.Uri {
    return this.#resource;
  }

  /** Size of the map area of the picture shown, px. */
  get area(): MapArea | undefined {
    return this.#feed.sent?.scene.mapArea;
  }

  /** Ids of the layers that are on. */
  get layers(): readonly string[] {
    return this.#layers;
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
    const address = resource.toString();
    if (address === this.#movingTo?.toString()) {
      this.#rename(resource);
      return;
    }
    if (address === this.#resource.toString() && this.#loss === undefined) return;
    this.#resource = resource;
    this.#attach();
  }

  /** Switches these layers on and all others off, here and in previews opened from now on. */
  setLayers(layers: readonly string[]): void {
    this.#layers = knownLayers(layers);
    this.#services.layers.keep(this.#layers);
    this.#feed.invalidate();
    this.#layerChanges.fire();
  }

  /** Switches a layer on or off. */
  switchLayer(layer: string, on: boolean): void {
    this.setLayers(on ? [...this.#layers, layer] : this.#layers.filter((id) => id !== layer));
  }

  setLocked(locked: boolean): void {
    this.#locked = locked;
    this.#announce();
  }

  /** Puts a picture (a PNG) on the clipboard; says why not, null when it is there. */
  copyPicture(picture: Uint8Array): Promise<string | null> {
    // Only what has the focus may.
    this.reveal();
    const send = (request: number, png: string) =>
      this.#post({ type: "copyPicture", ...this.#about(), request, png });
    return this.#copies.copy(picture, send);
  }

  /** Brings the preview to the front of its group. */
  reveal(): void {
    this.#panel.reveal(undefined, false);
  }

  /** Presents the map in the full window. */
  present(): void {
    this.reveal();
    this.#presenting.start();
  }

  /** Opens the search in the picture. */
  find(): void {
    this.reveal();
    this.#post({ type: "find", ...this.#about() });
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #openPage(): Promise<void> {
    const bundle = await this.#services.bundle;
    if (this.#disposed) return;
    const waits = await openPage(this.#panel, this.#services.extensionUri, bundle);
    if (!waits || this.#disposed || this.#feed.live || !this.#panel.visible) return;
    this.#ahead = true;
    this.#start();
  }

  #listen(): void {
    const { documents } = this.#services;
    this.#subscriptions.push(
      this.#panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      this.#panel.onDidChangeViewState(({ webviewPanel }) => {
        if (webviewPanel.visible) return;
        this.#ahead = false;
        this.#feed.stop();
        this.#presenting.end();
      }),
      this.#panel.onDidDispose(() => {
        this.#disposed = true;
        this.#feed.stop();
        this.#presenting.end();
        this.#follower?.dispose();
        this.#layerChanges.dispose();
        for (const subscription of this.#subscriptions) subscription.dispose();
      }),
      documents.onDidChange((document) => {
        if (document === this.#document) this.#refresh();
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document !== this.#document && this.#isShown(document)) this.#use(document);
      }),
      vscode.window.onDidChangeActiveColorTheme(() => this.#feed.invalidate()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration(PREVIEW_THEME, this.#resource)) return;
        this.#theme = previewTheme(this.#resource);
        this.#feed.invalidate();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === this.#document) this.#markCursor();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#markCursor()),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(MINIMAP)) this.#tellPreferences();
      }),
    );
  }

  #isShown(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.#resource.toString();
  }

  /** Turns to `#resource`: watches it, reads it and draws it from scratch. */
  #attach(): void {
    this.#follower?.dispose();
    this.#follower = followFile(this.#resource, {
      renaming: (to) => {
        this.#movingTo = to;
      },
      renamed: (to) => this.#rename(to),
      deleted: () => this.#lose("deleted"),
      written: () => void this.#load(),
    });
    this.#theme = previewTheme(this.#resource);
    this.#document = undefined;
    this.#movingTo = undefined;
    this.#loss = undefined;
    this.#marked = "";
    this.#announce();
    void this.#load();
  }

  /** Follows the file to its new name, keeping picture and viewport. */
  #rename(to: vscode.Uri): void {
    this.#services.log.debug(`Preview: ${this.#resource.toString()} is now ${to.toString()}.`);
    this.#post({ type: "moved", source: this.#resource.toString(), version: 0, to: to.toString() });
    this.#resource = to;
    this.#attach();
  }

  async #load(): Promise<void> {
    const resource = this.#resource;
    try {
      const document = await vscode.workspace.openTextDocument(resource);
      if (resource === this.#resource) this.#use(document);
    } catch (error) {
      this.#services.log.warn(`Preview: ${resource.toString()} cannot be read.`, error);
      if (resource === this.#resource) this.#lose("unreadable");
    }
  }

  #use(document: vscode.TextDocument): void {
    const isNew = document !== this.#document;
    this.#document = document;
    this.#loss = undefined;
    if (isNew) this.#refresh();
    else {
      this.#notify();
      if (this.#feed.sent !== undefined) this.#editing.tellGround(this.#feed.sent);
    }
  }

  /** The file is gone: the last picture stays, with a notice. */
  #lose(loss: Loss): void {
    this.#loss = loss;
    if (this.#document === undefined) this.#feed.invalidate();
    if (this.#feed.sent !== undefined) this.#editing.tellGround(this.#feed.sent);
    this.#notify();
  }

  #refresh(): void {
    this.#feed.invalidate();
    this.#notify();
  }

  #draw(): Picture | undefined {
    const editor = activeColourTheme();
    if (this.#document !== undefined) {
      const snapshot = this.#services.documents.snapshot(this.#document);
      const look = screenLook(this.#theme, snapshot.map.style, editor);
      const layers = this.#presenting.future ? [...new Set([...this.#layers, "future"])] : this.#layers;
      return drawPicture(snapshot, look, layers, this.#feed.sent, this.#room);
    }
    // A file that could never be read shows an empty map below its notice.
    return (
      this.#loss && drawPicture(createSnapshot(this.#resource.toString(), 0, ""), `vscode-${editor}`, [])
    );
  }

  /** Tells title bar and webview what is shown. */
  #announce(): void {
    if (!this.isEditor) this.#panel.title = titleOf(this.#resource, this.#locked);
    this.#post({ type: "attach", ...this.#about(), locked: this.#locked, shown: this.#feed.shown });
  }

  #notify(): void {
    const snapshot = this.#document && this.#services.documents.snapshot(this.#document);
    const notice = noticeFor(this.#loss, snapshot?.map);
    const told = JSON.stringify(notice);
    if (told === this.#toldNotice) return;
    this.#toldNotice = told;
    this.#post({ type: "notice", ...this.#about(), notice });
  }

  #tellPreferences(): void {
    this.#post({ type: "preferences", ...this.#about(), minimap: minimapHabit(this.#resource) });
  }

  /** Tells the webview which layers there are and what they say of a picture, when it does not know yet. */
  #tellLayers(picture: Picture | undefined): void {
    const layers = layerStateOf(picture, this.#layers);
    const told = JSON.stringify(layers);
    if (told === this.#toldLayers) return;
    this.#toldLayers = told;
    this.#post({ type: "layers", ...this.#about(), layers });
  }

  /** Tells the webview what the cursor is on, once the picture shows the text that the cursor is in. */
  #markCursor(): void {
    const picture = this.#feed.sent;
    if (this.#document === undefined || picture?.snapshot.version !== this.#document.version) return;
    const editor = editorOf(this.#document);
    if (editor === undefined) return;
    const elements = elementsAt(picture.scene, picture.snapshot.map, editor.selection.active);
    const key = elements.join("\n");
    if (key === this.#marked) return;
    this.#marked = key;
    this.#post({ type: "selection", ...this.#about(), elements });
  }

  #receive(data: unknown): void {
    const message = readFromWebview(data);
    if (message === undefined) {
      this.#services.log.warn("Preview: dropped a malformed message of the webview.", data);
    } else if (message.type === "fault") {
      this.#services.log.warn(`Preview: ${message.message}`);
    } else if (message.type === "ready") {
      // What was sent ahead is on its way; the page finds out by the announcement whether it got lost.
      if (this.#ahead) this.#announce();
      else this.#start();
      this.#ahead = false;
    } else {
      this.#answer(message);
    }
  }

  /** The webview was loaded, for the first time or again after it had been hidden. */
  #start(): void {
    this.#marked = "";
    this.#toldLayers = "";
    this.#toldNotice = "";
    this.#presenting.forget();
    this.#feed.stop();
    this.#editing.reset();
    this.#announce();
    this.#tellPreferences();
    this.#tellLayers(undefined);
    this.#feed.start();
    this.#notify();
  }

  #answer(message: Exclude<FromWebview, { type: "ready" | "fault" }>): void {
    switch (message.type) {
      case "drawn":
        this.#feed.acknowledge(message.revision);
        return;
      case "refused":
        this.#services.log.warn(`Preview: a picture could not be put in place: ${message.reason}`);
        this.#feed.refuse(message.revision);
        return;
      case "reveal":
        if (message.source === this.#resource.toString()) void this.#reveal(message.element, message.focus);
        return;
      case "switchLayer":
        this.switchLayer(message.layer, message.on);
        return;
      case "room":
        this.#take(message);
        return;
      case "startPresenting":
        this.present();
        return;
      case "presenting":
        this.#presenting.receive(message);
        return;
      case "explain":
        if (message.source === this.#resource.toString())
          void this.#explaining.explain(message.request, message.element);
        return;
      case "pictureCopied":
        this.#copies.receive(message);
        return;
      case "copyMap":
        void vscode.commands.executeCommand("mapwright.copyMap", this.#resource);
        return;
      case "followLink":
        void this.#explaining.follow(message.request, message.link);
        return;
      default:
        if (message.source === this.#resource.toString()) void this.#editing.receive(message);
    }
  }

  /** The page says how much room there is; its first picture may have been drawn for as much already. */
  #take({ width, height }: MapArea): void {
    if (this.#room?.width === width && this.#room.height === height) return;
    this.#room = { width, height };
    if (!this.#presenting.on) this.#services.rooms.keep(this.#room);
    this.#feed.invalidate();
  }

  async #reveal(element: string, focus: boolean): Promise<void> {
    const picture = this.#feed.sent;
    const range = picture && statementOf(picture, element);
    if (this.#document === undefined || range === undefined) return;
    const { start, end } = range;
    const target = new vscode.Range(start.line, start.character, end.line, end.character);
    try {
      await revealInEditor(this.#document, target, { focus, beside: this.isEditor });
    } catch (error) {
      this.#services.log.warn(`Preview: ${this.#resource.toString()} cannot be shown.`, error);
      this.#lose("unreadable");
    }
  }

  #about(): { source: string; version: number } {
    return { source: this.#resource.toString(), version: this.#document?.version ?? 0 };
  }

  #post(message: ToWebview): void {
    void this.#panel.webview.postMessage(message);
  }
}
