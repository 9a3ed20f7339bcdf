import type { PaneSteps } from "#core/protocol/panes";
import { type IconName, icon } from "./icons";
import { button } from "./toolbar";

/** ms that each state is shown while the history plays. */
const PAUSE = 1400;

/** What the bar asks for. */
export interface StepBarActions {
  /** To see a state, by its number from 0. */
  go(at: number): void;
  /** To have the history written. */
  save(): void;
}

/** The slider over the states of a map, with what it says of the one that is shown. */
export class StepBar {
  readonly element = document.createElement("footer");
  readonly #actions: StepBarActions;
  readonly #slider = document.createElement("input");
  readonly #play: HTMLButtonElement;
  readonly #title = document.createElement("strong");
  readonly #detail = document.createElement("span");
  #steps: PaneSteps | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #playing = false;

  constructor(actions: StepBarActions) {
    this.#actions = actions;
    this.element.className = "steps";
    this.element.hidden = true;
    this.element.setAttribute("aria-label", "History");
    this.#slider.type = "range";
    this.#slider.min = "0";
    this.#slider.setAttribute("aria-label", "State of the map");
    this.#slider.addEventListener("input", () => this.#choose(Number(this.#slider.value)));
    this.#play = button("Play", "P", () => this.#toggle(), "play");
    const step = (by: number) => () => this.#choose((this.#steps?.at ?? 0) + by);
    const controls = document.createElement("div");
    controls.className = "controls";
    controls.append(
      button("Earlier state", "←", step(-1), "before"),
      this.#play,
      button("Later state", "→", step(1), "after"),
      this.#slider,
      button("Export the history", "frames or one animated SVG", () => actions.save(), "save"),
    );
    const words = document.createElement("p");
    words.className = "words";
    words.setAttribute("role", "status");
    words.append(this.#title, this.#detail);
    this.element.append(controls, words);
    document.addEventListener("keydown", (event) => {
      const { ctrlKey, metaKey, altKey, key } = event;
      if (this.#steps === null || ctrlKey || metaKey || altKey || (key !== "p" && key !== "P")) return;
      this.#toggle();
      event.preventDefault();
    });
  }

  /** Number of the state shown. */
  get at(): number | undefined {
    return this.#steps?.at;
  }

  /** Shows where in the history the picture is; null hides the bar. */
  show(steps: PaneSteps | null): void {
    this.#steps = steps;
    this.element.hidden = steps === null;
    if (steps === null) return;
    const { at, steps: all } = steps;
    this.#slider.max = String(all.length - 1);
    this.#slider.value = String(at);
    const { title = "", detail = "" } = all[at] ?? {};
    const place = `${at + 1}/${all.length}`;
    this.#title.textContent = title;
    this.#detail.textContent = `${place} · ${detail}`;
    this.#slider.setAttribute("aria-valuetext", `${place}: ${title}, ${detail}`);
    if (!this.#playing) return;
    if (at === all.length - 1) this.#stop();
    else this.#schedule();
  }

  /** Goes to a state because the reader wants to see it; what plays stops. */
  #choose(at: number): void {
    this.#stop();
    this.#go(at);
  }

  #go(at: number): void {
    const last = (this.#steps?.steps.length ?? 1) - 1;
    this.#actions.go(Math.min(Math.max(at, 0), last));
  }

  #toggle(): void {
    if (this.#playing) {
      this.#stop();
      return;
    }
    this.#playing = true;
    this.#label("Pause", "pause");
    const { at = 0, steps = [] } = this.#steps ?? {};
    // From the end it plays from the beginning.
    if (at === steps.length - 1) this.#go(0);
    else this.#schedule(0);
  }

  /** The next state, once this one was seen; the one after it when that has come. */
  #schedule(pause = PAUSE): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#go((this.#steps?.at ?? 0) + 1), pause);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#playing = false;
    this.#label("Play", "play");
  }

  #label(label: string, name: IconName): void {
    this.#play.title = `${label} (P)`;
    this.#play.setAttribute("aria-label", label);
    this.#play.replaceChildren(icon(name));
  }
}
