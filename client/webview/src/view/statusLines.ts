import { icon } from "./icons";
import { keyNames } from "./keyNames";

/** What has happened, or has not, is shown this long, ms: long enough to be read twice. */
const STAYS = 9000;

/** What the canvas has to say: to the eye, and to a screen reader. */
export interface StatusLines {
  readonly elements: readonly HTMLElement[];
  /** Says something to a screen reader. */
  announce(text: string): void;
  /** Shows why something was not done; empty takes away what was shown last. */
  refuse(text: string): void;
  /** Shows and says what was done, as a sentence without its end, and how to take it back. */
  tell(text: string): void;
  /** Shows what is expected now; empty takes it away. */
  hint(text: string): void;
}

/** Builds a live region, a bar for what has happened or has not, and one for what is expected. */
export function createStatusLines(): StatusLines {
  const live = line("announcer", "status");
  const refusal = line("refusal", "alert");
  // It is said by the live region, which is there before it has something to say.
  const done = line("done");
  const hint = line("mode-hint", "status");
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (element: HTMLElement, text: string) => {
    element.hidden = text === "";
    element.replaceChildren(...(text === "" ? [] : [icon("information"), document.createTextNode(text)]));
  };
  /** Shows one of the two that stand in the same place, for a while. */
  const showIn = (element: HTMLElement, text: string) => {
    clearTimeout(timer);
    for (const each of [refusal, done]) show(each, each === element ? text : "");
    if (text !== "") timer = setTimeout(() => show(element, ""), STAYS);
  };
  const announce = (text: string) => {
    live.textContent = live.textContent === text ? `${text}\u00a0` : text;
  };
  showIn(refusal, "");
  show(hint, "");
  return {
    elements: [live, refusal, done, hint],
    announce,
    refuse: (text) => showIn(refusal, text),
    tell(text) {
      const whole = `${text}. Undo with ${keyNames("Ctrl+Z")}.`;
      showIn(done, whole);
      announce(whole);
    },
    hint: (text) => show(hint, text),
  };
}

function line(className: string, role?: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  if (role !== undefined) element.setAttribute("role", role);
  return element;
}
