import * as vscode from "vscode";
import type { FromWebview, ToWebview } from "#core/protocol/preview";
import type { MapArea } from "#core/render/geometry";
import { Drawing } from "./drawing";
import { CanvasEditing } from "./editing/canvasEditing";
import { Explaining } from "./explaining";
import { noticeFor } from "./notices";
import { answerPage, type PageWishes } from "./pageAnswers";
import { followCursor, PageTeller } from "./pageTeller";
import type { PanelFocus } from "./panelFocus";
import { changesBetween, type Picture, statementOf, svgOf } from "./picture";
import { PictureCopies } from "./pictureCopies";
import { PictureFeed } from "./pictureFeed";
import { Presenting } from "./presenting";
import type { PreviewServices } from "./previewServices";
import { revealInEditor } from "./revealInEditor";
import { ShownMap } from "./shownMap";

/** What a preview begins with. */
export interface PreviewStart {
  readonly resource: vscode.Uri;
  readonly locked: boolean;
  /** Ids of the layers that are on. */
  readonly layers: readonly string[];
  /** The panel is the editor of its document: name and icon of its tab are VS Code's. */
  readonly isEditor?: boolean;
  /** False when it was opened without the focus. */
  readonly focused?: boolean;
}

/** What the picture's panel does itself. */
export interface PictureHost extends PageWishes {
  readonly focus: PanelFocus;
  post(message: ToWebview): void;
  /** Title bar and page are to say what is shown. */
  announce(): void;
}

/** The picture of a preview: drawn as its map changes, edited, explained and presented. */
export class LivePicture implements vscode.Disposable {
  readonly map: ShownMap;
  readonly drawing: Drawing;
  readonly feed: PictureFeed<Picture>;
  readonly tell: PageTeller;
  readonly copies = new PictureCopies();
  readonly presenting: Presenting;
  readonly #services: PreviewServices;
  readonly #host: PictureHost;
  readonly #isEditor: boolean;
  readonly #editing: CanvasEditing;
  readonly #explaining: Explaining;
  readonly #cursor: vscode.Disposable;

  constructor(panel: vscode.WebviewPanel, start: PreviewStart, services: PreviewServices, host: PictureHost) {
    this.#services = services;
    this.#host = host;
    this.#isEditor = start.isEditor ?? false;
    this.map = new ShownMap(start.resource, services, {
      turned: () => {
        this.drawing.readTheme();
        this.tell.forgetCursor();
        host.announce();
      },
      // Picture and viewport stay.
      moved: (from, to) =>
        host.post({ type: "moved", source: from.toString(), version: 0, to: to.toString() }),
      changed: () => {
        this.feed.invalidate();
        this.#notify();
      },
      stood: () => {
        if (this.map.document === undefined) this.feed.invalidate();
        if (this.feed.sent !== undefined) this.#editing.tellGround(this.feed.sent);
        this.#notify();
      },
    });
    const { log, server } = services;
    const { post } = host;
    const about = () => this.map.about();
    const picture = () => this.feed.sent;
    const state = () => ({ document: this.map.document, picture: picture(), loss: this.map.loss });
    this.tell = new PageTeller(this.map, post);
    this.drawing = new Drawing(this.map, start.layers, services);
    this.feed = new PictureFeed<Picture>({
      draw: () => this.drawing.draw(this.feed.sent, this.presenting.future),
      sendWhole: (drawn, revision) =>
        this.#send(drawn, { type: "picture", ...about(), revision, svg: svgOf(drawn) }),
      sendChanges: (before, drawn, revision) =>
        this.#send(drawn, { type: "patch", ...about(), revision, patch: changesBetween(before, drawn) }),
    });
    this.#editing = new CanvasEditing({ panel, isEditor: this.#isEditor, server, log, state, about, post });
    this.#explaining = new Explaining({
      log,
      state,
      answer: (request, explanation) => post({ type: "explained", ...about(), request, explanation }),
    });
    const redraw = () => this.feed.invalidate();
    this.presenting = new Presenting({ panel, focus: host.focus, log, picture, about, post, redraw });
    this.#cursor = followCursor(this.map, () => this.tell.cursor(this.feed.sent));
  }

  /** The page was loaded, for the first time or again after it had been hidden. */
  begin(): void {
    this.tell.forget();
    this.presenting.forget();
    this.feed.stop();
    this.#editing.reset();
    this.#host.announce();
    this.tell.preferences();
    this.tell.layers(undefined, this.drawing.layers);
    this.feed.start();
    this.#notify();
  }

  /** The page is hidden or gone. */
  end(): void {
    this.feed.stop();
    this.presenting.end();
  }

  /** Does what the page asks for. */
  answer(message: Exclude<FromWebview, { type: "ready" | "fault" }>): void {
    answerPage(message, {
      resource: this.map.resource,
      log: this.#services.log,
      feed: this.feed,
      editing: this.#editing,
      explaining: this.#explaining,
      presenting: this.presenting,
      copies: this.copies,
      host: this.#host,
      takeRoom: (room) => this.#takeRoom(room),
      reveal: (element, focus) => void this.#reveal(element, focus),
    });
  }

  dispose(): void {
    this.#cursor.dispose();
    this.map.dispose();
  }

  /** Sends a picture with what belongs to it. */
  #send(picture: Picture, message: ToWebview): void {
    // It says how elements look in which the pointer is; behind the picture all of it would be styled twice.
    this.#editing.tellGround(picture);
    this.#host.post(message);
    this.tell.layers(picture, this.drawing.layers);
    this.presenting.tell();
    this.tell.cursor(picture);
  }

  #notify(): void {
    if (this.feed.live) this.tell.notice(noticeFor(this.map.loss, this.map.snapshot?.map));
  }

  /** The page says how much room there is; its first picture may have been drawn for as much already. */
  #takeRoom({ width, height }: MapArea): void {
    if (!this.drawing.takeRoom({ width, height })) return;
    if (!this.presenting.on) this.#services.rooms.keep({ width, height });
    this.feed.invalidate();
  }

  async #reveal(element: string, focus: boolean): Promise<void> {
    const picture = this.feed.sent;
    const range = picture && statementOf(picture, element);
    const { document } = this.map;
    if (document === undefined || range === undefined) return;
    const { start, end } = range;
    const target = new vscode.Range(start.line, start.character, end.line, end.character);
    try {
      await revealInEditor(document, target, { focus, beside: this.#isEditor });
    } catch (error) {
      this.#services.log.warn(`Preview: ${this.map.resource.toString()} cannot be shown.`, error);
      this.map.lose("unreadable");
    }
  }
}
