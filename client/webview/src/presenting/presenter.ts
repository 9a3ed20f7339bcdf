import type { Presentation, PresentationStep } from "#core/render/presentation";
import type { Canvas } from "../view/canvas";
import { prefersStillness } from "../view/glide";
import { rescaled } from "../view/room";
import type { Content, Viewport } from "../view/viewport";
import { actOf, type PresentationAct, stepAfter } from "./presentationKeys";
import { Spotlight } from "./spotlight";

/** What the presenter tells the extension and a screen reader. */
export interface PresenterHost {
  /** Whether a map is presented, and whether as it will be. */
  tell(on: boolean, future: boolean): void;
  announce(text: string): void;
}

/**
 * The map without anything around it, step by step: the step's words in large type below, what it is about in the
 * light. The keys and the pointer are those of a slide show; nothing can be edited meanwhile.
 */
export class Presenter {
  /** Lies over the canvas and takes its clicks. */
  readonly element = document.createElement("section");
  readonly #canvas: Canvas;
  readonly #host: PresenterHost;
  readonly #spotlight = new Spotlight();
  readonly #heading = document.createElement("h1");
  readonly #text = document.createElement("p");
  readonly #progress = document.createElement("span");
  readonly #notes = document.createElement("aside");
  #presentation: Presentation | undefined;
  #at = 0;
  #before: { readonly viewport: Viewport; readonly content: Content } | undefined;

  constructor(canvas: Canvas, host: PresenterHost) {
    this.#canvas = canvas;
    this.#host = host;
    this.element.className = "presenter";
    this.element.setAttribute("aria-label", "Presentation");
    this.element.hidden = true;
    this.element.tabIndex = -1;
    const caption = document.createElement("div");
    caption.className = "caption";
    const words = document.createElement("div");
    words.className = "words";
    words.append(this.#heading, this.#text);
    this.#progress.className = "progress";
    caption.append(words, this.#progress);
    this.#notes.className = "speaker-notes";
    this.#notes.setAttribute("aria-label", "Notes");
    this.#notes.hidden = true;
    this.element.append(caption, this.#notes);
    this.element.addEventListener("click", () => this.#do("next"));
    this.element.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.#do("back");
    });
    // Before every other key of the page; what VS Code may have a use for goes on.
    window.addEventListener("keydown", (event) => this.#key(event), { capture: true });
  }

  /** True while a map is presented. */
  get on(): boolean {
    return this.#presentation !== undefined;
  }

  /** Begins with the first step, or takes what has changed while presenting. */
  present(presentation: Presentation): void {
    const begins = this.#presentation === undefined;
    this.#presentation = presentation;
    this.#showNotes();
    if (!begins) {
      this.#at = Math.min(this.#at, presentation.steps.length - 1);
      this.#show();
      return;
    }
    this.#at = 0;
    const { viewport, picture } = this.#canvas;
    this.#before = viewport && picture && { viewport, content: picture.content };
    document.body.classList.add("presenting");
    this.element.hidden = false;
    this.#canvas.look(undefined);
    this.element.focus({ preventScroll: true });
    this.#go(0);
  }

  /** Ends it; everything is as it was before. */
  end(): void {
    if (!this.on) return;
    this.#presentation = undefined;
    this.#spotlight.clear();
    document.body.classList.remove("presenting");
    this.element.hidden = true;
    this.#notes.hidden = true;
    this.#lookAsBefore();
    this.#canvas.element.focus({ preventScroll: true });
    this.#host.tell(false, false);
    this.#host.announce("The presentation has ended.");
  }

  /** Looks at what was seen before; the picture may have been drawn in another size since. */
  #lookAsBefore(): void {
    const content = this.#canvas.picture?.content;
    const before = this.#before;
    this.#canvas.look(before && content && rescaled(before.viewport, before.content, content));
  }

  /** To be called when the picture was changed. */
  refresh(): void {
    if (this.on) this.#point();
  }

  get #step(): PresentationStep | undefined {
    return this.#presentation?.steps[this.#at];
  }

  #key(event: KeyboardEvent): void {
    if (!this.on || event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key)) return;
    const act = actOf(event.key);
    if (act !== undefined) this.#do(act);
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #do(act: PresentationAct): void {
    if (act === "end") this.end();
    else if (act === "notes") this.#toggleNotes();
    else this.#go(stepAfter(act, this.#at, this.#presentation?.steps.length ?? 0));
  }

  #go(at: number): void {
    const begins = at === 0 && this.#at === 0;
    if (at === this.#at && !begins) return;
    this.#at = at;
    this.#show();
    const step = this.#step;
    if (step === undefined) return;
    this.#host.tell(true, step.kind === "future");
    const said = [step.heading, step.text].filter((part) => part !== "").join(": ");
    this.#host.announce(`${this.#progress.textContent}. ${said}`);
  }

  #show(): void {
    const step = this.#step;
    this.#heading.textContent = step?.heading ?? "";
    this.#heading.className = step?.kind ?? "";
    this.#text.textContent = step?.text ?? "";
    this.#progress.textContent = `${this.#at + 1} / ${this.#presentation?.steps.length ?? 0}`;
    this.#point();
  }

  #point(): void {
    const { picture } = this.#canvas;
    if (picture !== undefined) this.#spotlight.show(picture, this.#step?.elements ?? [], prefersStillness());
  }

  #toggleNotes(): void {
    this.#notes.hidden = !this.#notes.hidden;
    if (!this.#notes.hidden) this.#host.announce(this.#notes.textContent);
  }

  #showNotes(): void {
    const notes = this.#presentation?.notes ?? [];
    const shown = notes.length === 0 ? ["This map has no notes."] : notes;
    this.#notes.replaceChildren(
      ...shown.map((note) => {
        const paragraph = document.createElement("p");
        paragraph.textContent = note;
        return paragraph;
      }),
    );
  }
}
