/** What is drawn of one version of a document; `Picture` is opaque here. */
export interface PictureFeedOptions<Picture> {
  /** Draws the document as it is now; undefined when there is nothing to draw (yet). */
  draw(): Picture | undefined;
  /** Sends a whole picture. */
  sendWhole(picture: Picture, revision: number): void;
  /** Sends what differs from the picture sent before. */
  sendChanges(before: Picture, picture: Picture, revision: number): void;
}

/**
 * Keeps one webview's picture up to date with at most one message under way: what changes meanwhile is drawn
 * once, in its newest form, when the webview says that it has drawn the last one. No timer is involved, so a
 * single edit is sent in the turn in which it was made.
 */
export class PictureFeed<Picture> {
  readonly #options: PictureFeedOptions<Picture>;
  #live = false;
  #stale = false;
  #revision = 0;
  #shown = 0;
  #underWay: number | undefined;
  #whole = false;
  #sent: Picture | undefined;

  constructor(options: PictureFeedOptions<Picture>) {
    this.#options = options;
  }

  /** Whether the webview is there, or about to be. */
  get live(): boolean {
    return this.#live;
  }

  /** The picture sent last. */
  get sent(): Picture | undefined {
    return this.#sent;
  }

  /** Revision of the picture sent last since the webview was said to be there; 0 when there was none. */
  get shown(): number {
    return this.#shown;
  }

  /** The webview is there, or about to be, and shows nothing yet: it gets a whole picture. */
  start(): void {
    this.#live = true;
    this.#shown = 0;
    this.#sent = undefined;
    this.#underWay = undefined;
    this.invalidate();
  }

  /** The webview is hidden or gone; nothing is drawn until it starts again. */
  stop(): void {
    this.#live = false;
    this.#shown = 0;
    this.#underWay = undefined;
  }

  /** The document or its look changed. */
  invalidate(): void {
    this.#stale = true;
    this.#send();
  }

  /** The webview has drawn this revision. */
  acknowledge(revision: number): void {
    if (revision !== this.#underWay) return;
    this.#underWay = undefined;
    if (this.#stale) this.#send();
  }

  /** The webview could not draw this revision: it gets all of it, or after a whole picture the next one. */
  refuse(revision: number): void {
    if (revision !== this.#underWay) return;
    this.#underWay = undefined;
    this.#sent = undefined;
    if (!this.#whole || this.#stale) this.invalidate();
  }

  #send(): void {
    if (!this.#live || this.#underWay !== undefined) return;
    const picture = this.#options.draw();
    if (picture === undefined) return;
    this.#stale = false;
    this.#revision += 1;
    this.#underWay = this.#revision;
    this.#shown = this.#revision;
    const before = this.#sent;
    this.#sent = picture;
    this.#whole = before === undefined;
    if (before === undefined) this.#options.sendWhole(picture, this.#revision);
    else this.#options.sendChanges(before, picture, this.#revision);
  }
}
