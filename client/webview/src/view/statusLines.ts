import { icon } from "./icons";

/** A refusal stays this long, ms: long enough to be read twice. */
const STAYS = 9000;

/** What the canvas has to say: to the eye, and to a screen reader. */
export interface StatusLines {
  readonly elements: readonly HTMLElement[];
  /** Says something to a screen reader. */
  announce(text: string): void;
  /** Shows why something was not done; empty takes it away. */
  refuse(text: string): void;
  /** Shows what is expected now; empty takes it away. */
  hint(text: string): void;
}

/** Builds a live region, a bar for refusals and one for what is expected. */
export function createStatusLines(): StatusLines {
  const live = line("announcer", "status");
  const refusal = line("refusal", "alert");
  const hint = line("mode-hint", "status");
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (element: HTMLElement, text: string) => {
    element.hidden = text === "";
    element.replaceChildren(...(text === "" ? [] : [icon("information"), document.createTextNode(text)]));
  };
  show(refusal, "");
  show(hint, "");
  return {
    elements: [live, refusal, hint],
    announce(text) {
      live.textContent = live.textContent === text ? `${text}\u00a0` : text;
    },
    refuse(text) {
      clearTimeout(timer);
      show(refusal, text);
      if (text !== "") timer = setTimeout(() => show(refusal, ""), STAYS);
    },
    hint: (text) => show(hint, text),
  };
}

function line(className: string, role: string): HTMLElement {
  const element = document.createElement("div");
  element.className = className;
  element.setAttribute("role", role);
  return element;
}
