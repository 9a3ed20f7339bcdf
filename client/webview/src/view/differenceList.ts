import type { PaneEntry } from "#core/protocol/panes";

/** What stands before each line; the words are for those who do not see it. */
const SIGNS: Readonly<Record<PaneEntry["kind"], readonly [sign: string, word: string]>> = {
  added: ["+", "Added"],
  removed: ["−", "Removed"],
  renamed: ["~", "Renamed"],
  moved: ["→", "Moved"],
  changed: ["*", "Changed"],
};

/** The list of what differs: arrows go from line to line, Space shows one in the text, Enter goes there. */
export class DifferenceList {
  readonly element = document.createElement("div");
  readonly #heading = document.createElement("h3");
  readonly #list = document.createElement("ul");
  readonly #choose: (at: number, element: string | null, focus: boolean) => void;
  #entries: readonly PaneEntry[] = [];
  #buttons: readonly HTMLButtonElement[] = [];
  #shown = "";
  /** Tells the current lines from others, however often they are made anew. */
  #current: (entry: PaneEntry) => boolean = () => false;

  constructor(choose: (at: number, element: string | null, focus: boolean) => void) {
    this.#choose = choose;
    this.element.className = "differences";
    this.#heading.setAttribute("aria-live", "polite");
    this.#list.setAttribute("aria-label", "Differences");
    this.element.append(this.#heading, this.#list);
    this.#list.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Shows lines under their sum; nothing is to be seen when the sum is empty. */
  show(entries: readonly PaneEntry[], summary: string): void {
    this.element.hidden = summary === "";
    if (this.#heading.textContent !== summary) this.#heading.textContent = summary;
    const shown = JSON.stringify(entries);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#entries = entries;
    const at = this.#buttons.findIndex((button) => button === document.activeElement);
    this.#buttons = entries.map((entry, index) => this.#button(entry, index));
    this.#list.replaceChildren(...this.#buttons.map(inItem));
    this.#list.hidden = entries.length === 0;
    // A line that had the focus was made anew; it, or the last one, has it again.
    if (at >= 0) this.#go(Math.min(at, entries.length - 1));
    else this.#buttons[0]?.setAttribute("tabindex", "0");
    this.#showCurrent();
  }

  /** Marks the lines that an element of the picture belongs to, and brings the first into sight. */
  mark(element: string | null): void {
    this.#current = (entry) => element !== null && entry.element === element;
    this.#showCurrent()?.scrollIntoView({ block: "nearest" });
  }

  /** Marks what is current; gives the first of it. */
  #showCurrent(): HTMLButtonElement | undefined {
    const current = this.#buttons.filter((button, at) => {
      const entry = this.#entries[at];
      const is = entry !== undefined && this.#current(entry);
      if (is) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
      return is;
    });
    return current[0];
  }

  #button({ kind, text, minor, element }: PaneEntry, at: number): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.tabIndex = -1;
    button.className = minor ? `${kind} minor` : kind;
    const [symbol, word] = SIGNS[kind];
    const sign = document.createElement("span");
    sign.className = "sign";
    sign.textContent = symbol;
    sign.setAttribute("aria-hidden", "true");
    const words = document.createElement("span");
    words.textContent = text;
    button.append(sign, words);
    button.setAttribute("aria-label", `${word}: ${text}`);
    const choose = (focus: boolean) => {
      this.#go(at);
      this.#choose(at, element, focus);
      if (element !== null) return;
      // What is not drawn cannot be marked by its element.
      this.#current = (entry) => entry.kind === kind && entry.text === text;
      this.#showCurrent();
    };
    button.addEventListener("click", () => choose(false));
    button.addEventListener("dblclick", () => choose(true));
    return button;
  }

  #key(event: KeyboardEvent): void {
    const at = this.#buttons.findIndex((button) => button === document.activeElement);
    const last = this.#buttons.length - 1;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (event.key === "Enter" && at >= 0) this.#choose(at, this.#entries[at]?.element ?? null, true);
    else if (to === undefined) return;
    else this.#go(Math.min(Math.max(to, 0), last));
    event.preventDefault();
  }

  #go(at: number): void {
    for (const button of this.#buttons) button.tabIndex = -1;
    const button = this.#buttons[at];
    if (button === undefined) return;
    button.tabIndex = 0;
    button.focus();
  }
}

function inItem(button: HTMLButtonElement): HTMLLIElement {
  const item = document.createElement("li");
  item.append(button);
  return item;
}
