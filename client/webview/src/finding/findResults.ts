import type { FoundRow } from "./foundRow";

/** So many matches are listed at once; one that is further down has its part of the list. */
const PAGE = 100;

/** Id of the list in the page. */
const LIST_ID = "found";

/** The matches below the search field, each with its kind and stage, the present one marked. */
export class FindResults {
  readonly element = document.createElement("div");
  readonly #choose: (id: string) => void;
  #shown = "";
  #options: readonly HTMLElement[] = [];
  #first = 0;

  /** @param choose is told which match was pointed at */
  constructor(choose: (id: string) => void) {
    this.#choose = choose;
    this.element.className = "found-list";
    this.element.id = LIST_ID;
    this.element.hidden = true;
    this.element.setAttribute("role", "listbox");
    this.element.setAttribute("aria-label", "Matches");
    // The keyboard stays in the field.
    this.element.addEventListener("mousedown", (event) => event.preventDefault());
  }

  /**
   * Lists matches; nothing is to be seen when there are none.
   *
   * @param at number of the present one, from 0; -1 when there is none
   * @returns the present one's option
   */
  show(ids: readonly string[], at: number, rowOf: (id: string) => FoundRow): HTMLElement | undefined {
    this.element.hidden = ids.length === 0;
    this.#first = Math.floor(Math.max(at, 0) / PAGE) * PAGE;
    const page = ids.slice(this.#first, this.#first + PAGE).map((id) => ({ id, ...rowOf(id) }));
    const shown = JSON.stringify([ids.length, this.#first, page]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#options = page.map((row, place) => this.#option(row, this.#first + place, ids.length));
      this.element.replaceChildren(...this.#options);
    }
    const present = this.#options[at - this.#first];
    for (const option of this.#options) option.setAttribute("aria-selected", String(option === present));
    present?.scrollIntoView({ block: "nearest" });
    return present;
  }

  #option(
    { id, name, kind, stage }: FoundRow & { readonly id: string },
    at: number,
    count: number,
  ): HTMLElement {
    const option = document.createElement("div");
    option.id = `${LIST_ID}-${at}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-posinset", String(at + 1));
    option.setAttribute("aria-setsize", String(count));
    const words = document.createElement("span");
    words.className = "name";
    words.textContent = name;
    words.title = name;
    const about = document.createElement("span");
    about.className = "about";
    about.textContent = [kind, stage].filter((part) => part !== "").join(" · ");
    option.append(words, " ", about);
    option.addEventListener("click", () => this.#choose(id));
    return option;
  }
}
