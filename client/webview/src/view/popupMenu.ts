import { keyNames } from "./keyNames";

/** One entry of a menu; a line when it has no action. */
export interface MenuEntry {
  readonly label: string;
  /** Its key, for the eye. */
  readonly key?: string | undefined;
  /** Whether it is on, for what can be switched. */
  readonly checked?: boolean | undefined;
  readonly act?: (() => void) | undefined;
}

/** A menu at a place of the page, for pointer and keyboard; one at a time. */
export class PopupMenu {
  readonly element = document.createElement("div");
  #back: Element | null = null;

  constructor() {
    this.element.className = "popup-menu";
    this.element.setAttribute("role", "menu");
    this.element.hidden = true;
    this.element.addEventListener("keydown", (event) => this.#key(event));
    this.element.addEventListener("focusout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.element.contains(relatedTarget))) this.close(false);
    });
  }

  get open(): boolean {
    return !this.element.hidden;
  }

  /** Shows entries with their corner at a place (px of the window), within the window. */
  show(label: string, entries: readonly MenuEntry[], at: { readonly x: number; readonly y: number }): void {
    this.#back = document.activeElement;
    this.element.setAttribute("aria-label", label);
    this.element.replaceChildren(...entries.map((entry) => this.#item(entry)));
    this.element.hidden = false;
    const { offsetWidth, offsetHeight } = this.element;
    const x = Math.max(4, Math.min(at.x, window.innerWidth - offsetWidth - 4));
    const y = Math.max(4, Math.min(at.y, window.innerHeight - offsetHeight - 4));
    this.element.style.transform = `translate(${x}px, ${y}px)`;
    this.#items()[0]?.focus();
  }

  /** Closes the menu; `focus` gives the keyboard back. */
  close(focus: boolean): void {
    if (!this.open) return;
    this.element.hidden = true;
    if (focus && (this.#back instanceof HTMLElement || this.#back instanceof SVGElement)) this.#back.focus();
  }

  #item({ label, key, checked, act }: MenuEntry): HTMLElement {
    if (act === undefined) {
      const line = document.createElement("div");
      line.setAttribute("role", "separator");
      return line;
    }
    const item = document.createElement("button");
    item.type = "button";
    item.tabIndex = -1;
    item.setAttribute("role", checked === undefined ? "menuitem" : "menuitemcheckbox");
    if (checked !== undefined) item.setAttribute("aria-checked", String(checked));
    const name = document.createElement("span");
    name.textContent = label;
    item.append(name);
    if (key !== undefined) {
      const hint = document.createElement("kbd");
      hint.textContent = keyNames(key);
      hint.setAttribute("aria-hidden", "true");
      item.append(hint);
    }
    item.addEventListener("click", () => {
      this.close(true);
      act();
    });
    return item;
  }

  #items(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>("button")];
  }

  #key(event: KeyboardEvent): void {
    event.stopPropagation();
    const items = this.#items();
    const at = items.findIndex((item) => item.matches(":focus"));
    const go = (to: number) => items[(to + items.length) % items.length]?.focus();
    switch (event.key) {
      case "ArrowDown":
        go(at + 1);
        break;
      case "ArrowUp":
        go(at - 1);
        break;
      case "Home":
        go(0);
        break;
      case "End":
        go(items.length - 1);
        break;
      case "Escape":
      case "Tab":
        this.close(true);
        break;
      default: {
        const letter = event.key.toLowerCase();
        const next = [...items.slice(at + 1), ...items].find((item) =>
          item.textContent?.toLowerCase().startsWith(letter),
        );
        if (letter.length !== 1 || next === undefined) return;
        next.focus();
      }
    }
    event.preventDefault();
  }
}
