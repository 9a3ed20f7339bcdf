import * as vscode from "vscode";
import { type FromPanes, readFromPanes, type ToPanes } from "#core/protocol/panes";
import type { MapArea } from "#core/render/geometry";
import { activeColourTheme } from "../preview/colourTheme";
import { iconIn } from "../preview/panelFacts";
import { PictureFeed } from "../preview/pictureFeed";
import { revealInEditor } from "../preview/revealInEditor";
import { webviewHtml, webviewOptions } from "../webviewHtml";
import { drawPane, type PanePlace, paneMessage, placeOfElement, placeOfEntry } from "./panePicture";
import type { PanesPicture, PanesSubject } from "./panesSubject";

/** What a panel needs from the extension. */
export interface PanesServices {
  readonly extensionUri: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** Maps beside each other in a webview, with what differs as pictures and as lists. */
export class PanesPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  #subject: PanesSubject;
  readonly #services: PanesServices;
  readonly #feed: PictureFeed<PanesPicture>;
  readonly #subscriptions: vscode.Disposable[] = [];
  #following: vscode.Disposable;
  #revision = 0;
  /** What the webview was told to remember, as text. */
  #told = "";
  #closed = false;
  /** For the map area of each map, px; undefined before the page has said so. */
  #room: MapArea | undefined;

  readonly onDidDispose: vscode.Event<void>;

  constructor(panel: vscode.WebviewPanel, subject: PanesSubject, services: PanesServices) {
    this.#panel = panel;
    this.#subject = subject;
    this.#services = services;
    this.onDidDispose = panel.onDidDispose;
    this.#feed = new PictureFeed<PanesPicture>({
      draw: () => this.#draw(),
      sendWhole: (picture, revision) => this.#send(picture, undefined, revision),
      sendChanges: (before, picture, revision) => this.#send(picture, before, revision),
    });
    this.#following = this.#follow(subject);
    this.#listen();
    panel.iconPath = iconIn(services.extensionUri);
    panel.webview.options = webviewOptions(services.extensionUri);
    panel.webview.html = webviewHtml(panel.webview, services.extensionUri, {
      bundle: "panes",
      title: vscode.l10n.t("Wardley maps compared"),
    });
    this.#announce();
  }

  get active(): boolean {
    return this.#panel.active;
  }

  /** What the panel is about. */
  get subject(): PanesSubject {
    return this.#subject;
  }

  /** Brings the panel to the front of its group. */
  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #listen(): void {
    this.#subscriptions.push(
      vscode.window.onDidChangeActiveColorTheme(() => this.#feed.invalidate()),
      this.#panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      this.#panel.onDidChangeViewState(({ webviewPanel }) => {
        if (webviewPanel.visible) this.#subject.lookAgain?.();
        else this.#feed.stop();
      }),
      this.#panel.onDidDispose(() => {
        this.#closed = true;
        this.#feed.stop();
        this.#following.dispose();
        for (const subscription of this.#subscriptions) subscription.dispose();
      }),
    );
  }

  #follow(subject: PanesSubject): vscode.Disposable {
    const changed = () => {
      this.#feed.invalidate();
      this.#announce();
    };
    const returned = (found: PanesSubject) => {
      this.#following.dispose();
      this.#subject = found;
      this.#following = this.#follow(found);
      changed();
    };
    const { onDidChange, onDidReturn } = subject;
    const listeners = [onDidChange(changed), ...(onDidReturn === undefined ? [] : [onDidReturn(returned)])];
    return vscode.Disposable.from(subject, ...listeners);
  }

  #draw(): PanesPicture | undefined {
    const theme = activeColourTheme();
    const sent = this.#feed.sent;
    const panes = this.#subject.panes()?.map((pane, at) => {
      const earlier = sent?.theme === theme ? sent.panes[at] : undefined;
      return { ...pane, ...drawPane(pane, theme, this.#room, earlier) };
    });
    return panes && { panes, steps: this.#subject.steps, theme };
  }

  #send({ panes, steps }: PanesPicture, before: PanesPicture | undefined, revision: number): void {
    this.#revision = revision;
    this.#post({
      type: "panes",
      revision,
      panes: panes.map((pane, at) => paneMessage(pane, before?.panes[at])),
      steps,
    });
  }

  #receive(data: unknown): void {
    const message = readFromPanes(data);
    if (message === undefined) {
      this.#services.log.warn("Comparison: dropped a malformed message of the webview.", data);
      return;
    }
    switch (message.type) {
      case "ready":
        this.#told = "";
        this.#announce();
        this.#feed.start();
        return;
      case "drawn":
        this.#feed.acknowledge(message.revision);
        return;
      case "refused":
        this.#services.log.warn(`Comparison: pictures could not be put in place: ${message.reason}`);
        this.#feed.refuse(message.revision);
        return;
      case "room":
        this.#takeRoom(message);
        return;
      case "step":
        this.#subject.goTo?.(message.at);
        return;
      case "export":
        void this.#subject.export?.();
        return;
      case "fault":
        this.#services.log.warn(`Comparison: ${message.message}`);
        return;
      default:
        if (message.revision === this.#revision) void this.#show(message);
    }
  }

  #takeRoom({ width, height }: MapArea): void {
    if (this.#room?.width === width && this.#room.height === height) return;
    this.#room = { width, height };
    this.#feed.invalidate();
  }

  /** Shows the text behind an entry or an element. */
  async #show(message: Extract<FromPanes, { type: "entry" | "element" }>): Promise<void> {
    const pane = this.#feed.sent?.panes[message.pane];
    const place =
      pane &&
      (message.type === "entry" ? placeOfEntry(pane, message.entry) : placeOfElement(pane, message.element));
    const uri = place && pane.sides[place.side]?.uri;
    if (place === undefined || uri === undefined) return;
    try {
      await revealLine(uri, place, message.focus);
    } catch (error) {
      this.#services.log.warn(`Comparison: ${uri.toString(true)} cannot be shown.`, error);
    }
  }

  #announce(): void {
    this.#panel.title = this.#subject.title;
    this.#post({ type: "notice", text: this.#subject.trouble });
    const { state } = this.#subject;
    const told = JSON.stringify(state);
    if (told === this.#told) return;
    this.#told = told;
    this.#post({ type: "remember", state });
  }

  #post(message: ToPanes): void {
    if (!this.#closed) void this.#panel.webview.postMessage(message);
  }
}

async function revealLine(uri: vscode.Uri, { line }: PanePlace, focus: boolean): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (line >= document.lineCount) return;
  const { range, firstNonWhitespaceCharacterIndex, text } = document.lineAt(line);
  const start = range.start.with({ character: firstNonWhitespaceCharacterIndex });
  const end = range.start.with({ character: text.trimEnd().length });
  await revealInEditor(document, new vscode.Range(start, end), { focus });
}
