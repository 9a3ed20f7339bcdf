import * as vscode from "vscode";
import type { PictureCopied } from "#core/protocol/pictureMessages";

/** A page that says nothing for so long, ms, will not. */
const PATIENCE = 5000;

/** Pictures that a preview's page puts on the clipboard. */
export class PictureCopies {
  readonly #waiting = new Map<number, (failure: string | null) => void>();
  #request = 0;

  /**
   * Lets the page put a picture (a PNG) there.
   *
   * @param send to the page
   * @returns why it is not there; null when it is
   */
  copy(picture: Uint8Array, send: (request: number, png: string) => void): Promise<string | null> {
    const request = ++this.#request;
    return new Promise((resolve) => {
      const end = (failure: string | null) => {
        clearTimeout(timer);
        this.#waiting.delete(request);
        resolve(failure);
      };
      const timer = setTimeout(() => end(vscode.l10n.t("the preview does not answer")), PATIENCE);
      this.#waiting.set(request, end);
      send(request, base64(picture));
    });
  }

  /** Takes the page's answer. */
  receive({ request, failure }: PictureCopied): void {
    this.#waiting.get(request)?.(failure);
  }
}

/** `btoa` exists in every host; it takes characters, and not too many arguments at once. */
function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
