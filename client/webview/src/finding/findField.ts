import { isInputMethods } from "../gestures/inputMethod";
import { button } from "../view/toolbar";
import { FindResults } from "./findResults";
import type { FoundRow } from "./foundRow";

/** What the field asks for. */
export interface FindActions {
  /** Something else is looked for. */
  look(query: string): void;
  /** Goes to the next match or the one before. */
  step(step: 1 | -1): void;
  /** The same in the list, whose lines a screen reader says itself. */
  walk(step: 1 | -1): void;
  /** Goes to a match. */
  choose(id: string): void;
  close(): void;
}

/**
 * The field in the upper right corner, as VS Code has it: what is looked for, how many there are, next, previous; below
 * it all that was found.
 */
export class FindField {
  readonly element = document.createElement("div");
  readonly #input = document.createElement("input");
  readonly #count = document.createElement("span");
  readonly #steps: readonly HTMLButtonElement[];
  readonly #results: FindResults;

  constructor(actions: FindActions) {
    this.element.className = "find-field";
    this.element.setAttribute("role", "search");
    this.element.hidden = true;
    this.#input.type = "text";
    this.#input.spellcheck = false;
    this.#input.placeholder = "Find";
    this.#input.setAttribute("aria-label", "Find in the picture");
    this.#results = new FindResults(actions.choose);
    this.#input.setAttribute("role", "combobox");
    this.#input.setAttribute("aria-autocomplete", "list");
    this.#input.setAttribute("aria-controls", this.#results.element.id);
    this.#input.setAttribute("aria-expanded", "false");
    this.#count.className = "count";
    this.#steps = [
      button("Previous match", "Shift+Enter", () => actions.step(-1), "up"),
      button("Next match", "Enter", () => actions.step(1), "down"),
    ];
    const close = button("Close", "Escape", actions.close, "close");
    this.element.append(this.#input, this.#count, ...this.#steps, close, this.#results.element);
    this.#input.addEventListener("input", () => actions.look(this.#input.value));
    this.element.addEventListener("keydown", (event) => {
      // Keys with which an input method puts a word together are its own.
      const written = event.target === this.#input && !isInputMethods(event);
      if (event.key === "Enter" && written) {
        event.preventDefault();
        actions.step(event.shiftKey ? -1 : 1);
      }
      const down = event.key === "ArrowDown";
      if (written && (down || event.key === "ArrowUp")) {
        event.preventDefault();
        actions.walk(down ? 1 : -1);
      }
      // Plain keys are the field's and not the picture's; what VS Code may have a use for goes on.
      const free = event.ctrlKey || event.metaKey || event.altKey || /^F\d/.test(event.key);
      if (!free) event.stopPropagation();
    });
  }

  get query(): string {
    return this.#input.value;
  }

  /** Shows the field and lets what is looked for be written. */
  open(): void {
    this.element.hidden = false;
    this.#input.focus();
    this.#input.select();
  }

  hide(): void {
    this.element.hidden = true;
  }

  /**
   * Says which match is shown.
   *
   * @param at its number from 1; 0 when none is
   * @param walked the list was walked through to get there
   */
  show(found: readonly string[], at: number, walked: boolean, rowOf: (id: string) => FoundRow): void {
    const nothing = this.#input.value.trim() === "";
    const count = found.length;
    const present = this.#results.show(found, at - 1, rowOf);
    this.#input.setAttribute("aria-expanded", String(count > 0));
    if (walked && present !== undefined) this.#input.setAttribute("aria-activedescendant", present.id);
    else this.#input.removeAttribute("aria-activedescendant");
    this.#count.textContent = nothing ? "" : countText(at, count);
    this.element.classList.toggle("nothing", !nothing && count === 0);
    for (const step of this.#steps) step.disabled = count === 0;
  }
}

/** "2 of 7". */
export function countText(at: number, count: number): string {
  return count === 0 ? "No results" : `${at === 0 ? "?" : at} of ${count}`;
}
