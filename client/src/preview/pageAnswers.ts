import * as vscode from "vscode";
import type { FromWebview } from "#core/protocol/preview";
import type { MapArea } from "#core/render/geometry";
import type { CanvasEditing } from "./editing/canvasEditing";
import type { Explaining } from "./explaining";
import type { Picture } from "./picture";
import type { PictureCopies } from "./pictureCopies";
import type { PictureFeed } from "./pictureFeed";
import type { Presenting } from "./presenting";

/** What a page may ask of its panel. */
export interface PageWishes {
  present(): void;
  switchLayer(layer: string, on: boolean): void;
}

/** Who does what a preview's page asks for. */
export interface PageAnswers {
  readonly resource: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly feed: PictureFeed<Picture>;
  readonly editing: CanvasEditing;
  readonly explaining: Explaining;
  readonly presenting: Presenting;
  readonly copies: PictureCopies;
  readonly host: PageWishes;
  takeRoom(room: MapArea): void;
  /** Shows the text behind an element; `focus` when the keyboard is to go there. */
  reveal(element: string, focus: boolean): void;
}

/** Does what the page asks for; what is about a map that is not shown any more is dropped. */
export function answerPage(
  message: Exclude<FromWebview, { type: "ready" | "fault" }>,
  { resource, log, feed, editing, explaining, presenting, copies, host, ...own }: PageAnswers,
): void {
  const isAboutShown = () => message.source === resource.toString();
  switch (message.type) {
    case "drawn":
      feed.acknowledge(message.revision);
      return;
    case "refused":
      log.warn(`Preview: a picture could not be put in place: ${message.reason}`);
      feed.refuse(message.revision);
      return;
    case "reveal":
      if (isAboutShown()) own.reveal(message.element, message.focus);
      return;
    case "switchLayer":
      host.switchLayer(message.layer, message.on);
      return;
    case "room":
      own.takeRoom(message);
      return;
    case "startPresenting":
      host.present();
      return;
    case "presenting":
      presenting.receive(message);
      return;
    case "explain":
      if (isAboutShown()) void explaining.explain(message.request, message.element);
      return;
    case "pictureCopied":
      copies.receive(message);
      return;
    case "copyMap":
      void vscode.commands.executeCommand("mapwright.copyMap", resource);
      return;
    case "followLink":
      void explaining.follow(message.request, message.link);
      return;
    default:
      if (isAboutShown()) void editing.receive(message);
  }
}
