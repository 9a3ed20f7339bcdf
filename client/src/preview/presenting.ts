import type * as vscode from "vscode";
import type { Present, Presenting as PresentingMessage } from "#core/protocol/preview";
import { presentationOf } from "#core/render/presentation";
import { focusActiveEditor, takeFullWindow } from "./fullWindow";
import type { PanelFocus } from "./panelFocus";
import type { Picture } from "./picture";

/** What presenting needs of a preview. */
export interface PresentingHost {
  readonly panel: vscode.WebviewPanel;
  readonly focus: PanelFocus;
  readonly log: vscode.LogOutputChannel;
  /** The picture sent last. */
  picture(): Picture | undefined;
  about(): { readonly source: string; readonly version: number };
  post(message: Present): void;
  /** To be drawn again: the future is shown now, or no more. */
  redraw(): void;
}

/** How long to wait for the preview to become the active editor, ms. */
const PATIENCE = 2000;

/** The presentation of one preview: its steps follow the text, and the window is its own while it lasts. */
export class Presenting {
  readonly #host: PresentingHost;
  #state: "off" | "starting" | "on" = "off";
  #future = false;
  #told = "";
  #leave: Promise<() => Promise<void>> | undefined;

  constructor(host: PresentingHost) {
    this.#host = host;
  }

  /** Whether the map is presented, or about to be. */
  get on(): boolean {
    return this.#state !== "off";
  }

  /** Whether the map is shown as it will be. */
  get future(): boolean {
    return this.#future;
  }

  /** Begins as soon as there is a picture. */
  start(): void {
    if (this.#state !== "off") return;
    this.#state = "starting";
    this.#told = "";
    const { panel, focus } = this.#host;
    // What is done to the active editor is to be done to this one.
    this.#leave = focus.until(PATIENCE).then(async () => {
      const leave = await takeFullWindow();
      // Making room moves the keyboard elsewhere.
      if (this.#state !== "off") {
        panel.reveal(undefined, false);
        await focusActiveEditor();
      }
      return leave;
    });
    this.tell();
  }

  /** To be called when the page shows nothing yet: it does not know of the presentation either. */
  forget(): void {
    this.#told = "";
  }

  /** To be called after a picture was sent: its steps may be others. */
  tell(): void {
    const picture = this.#host.picture();
    if (this.#state === "off" || picture === undefined) return;
    this.#state = "on";
    const { map, boundaries } = picture.snapshot;
    const presentation = presentationOf(map, boundaries);
    const told = JSON.stringify(presentation);
    if (told === this.#told) return;
    this.#told = told;
    this.#host.post({ type: "present", ...this.#host.about(), presentation });
  }

  /** The webview says how far it is. */
  receive({ on, future }: PresentingMessage): void {
    if (!on) this.end();
    else if (future !== this.#future && this.#state === "on") {
      this.#future = future;
      this.#host.redraw();
    }
  }

  /** Gives the window back; also when the preview was closed or hidden meanwhile. */
  end(): void {
    if (this.#state === "off") return;
    this.#state = "off";
    const leave = this.#leave;
    this.#leave = undefined;
    void leave
      ?.then((giveBack) => giveBack())
      .catch((error: unknown) => this.#host.log.warn("The window could not be given back.", error));
    if (!this.#future) return;
    this.#future = false;
    this.#host.redraw();
  }
}
