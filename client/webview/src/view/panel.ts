/** A dialog over the picture: Escape and its button close it, the focus goes back to where it was. */
export class Panel {
  readonly element = document.createElement("dialog");
  readonly #body = document.createElement("div");
  #back: Element | null = null;

  constructor(title: string, className: string) {
    this.element.className = `panel ${className}`;
    this.element.setAttribute("aria-label", title);
    const heading = document.createElement("h2");
    heading.textContent = title;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = "Close";
    close.addEventListener("click", () => this.close());
    const head = document.createElement("header");
    head.append(heading, close);
    this.element.append(head, this.#body);
    this.element.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") this.close();
    });
  }

  get open(): boolean {
    return this.element.open;
  }

  /** Shows content and takes the focus. */
  show(...content: readonly Node[]): void {
    this.#back = document.activeElement;
    this.#body.replaceChildren(...content);
    if (!this.element.open) this.element.showModal();
  }

  close(): void {
    this.element.close();
    if (this.#back instanceof HTMLElement || this.#back instanceof SVGElement) this.#back.focus();
  }
}
