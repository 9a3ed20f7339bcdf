import type { LayerChoice } from "#core/protocol/layerMessages";
import { icon } from "./icons";

/** The button that opens the menu of layers, and the menu. */
export interface LayerMenu {
  /** Both, to be put into the toolbar. */
  readonly elements: readonly HTMLElement[];
  /** Shows which layers there are and which are on. */
  show(choices: readonly LayerChoice[]): void;
  /** Opens it and gives it the keyboard. */
  open(): void;
}

/** What a choice does. */
export type SwitchLayer = (layer: string, on: boolean) => void;

/**
 * A menu of check boxes: arrows, Home, End and first letters move, Space and Enter switch and leave it open, Escape
 * and Tab close it.
 */
export function createLayerMenu(switchLayer: SwitchLayer): LayerMenu {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "layers";
  button.title = "Layers (L)";
  button.setAttribute("aria-label", "Layers");
  button.setAttribute("aria-haspopup", "menu");
  button.append(icon("layers"));
  const menu = document.createElement("div");
  menu.className = "menu";
  menu.setAttribute("role", "menu");
  menu.setAttribute("aria-label", "Layers");
  menu.hidden = true;

  const items = () => [...menu.querySelectorAll<HTMLElement>("[role=menuitemcheckbox]")];
  const setOpen = (open: boolean) => {
    menu.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };
  const open = () => {
    setOpen(true);
    items()[0]?.focus();
  };
  const close = () => {
    setOpen(false);
    button.focus();
  };
  setOpen(false);
  button.addEventListener("click", () => (menu.hidden ? open() : close()));
  document.addEventListener("pointerdown", ({ target }) => {
    if (target instanceof Node && !menu.contains(target) && !button.contains(target)) setOpen(false);
  });
  menu.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // The keys are the menu's alone: the picture's stay silent.
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") close();
    else if (event.key === "Enter" || event.key === " ") (event.target as HTMLElement).click();
    else if (!move(items(), event.key)) return;
    event.preventDefault();
  });

  return {
    elements: [button, menu],
    open,
    show(choices) {
      const focused = items().findIndex((item) => item.matches(":focus"));
      menu.replaceChildren(...choices.map((choice) => itemOf(choice, switchLayer)));
      if (focused >= 0) items()[focused]?.focus();
      const count = choices.filter(({ on }) => on).length;
      button.classList.toggle("on", count > 0);
      button.setAttribute("aria-label", count === 0 ? "Layers" : `Layers, ${count} on`);
    },
  };
}

function itemOf({ id, title, explanation, on }: LayerChoice, switchLayer: SwitchLayer): HTMLElement {
  const item = document.createElement("div");
  item.className = "item";
  item.tabIndex = -1;
  item.dataset.layer = id;
  item.setAttribute("role", "menuitemcheckbox");
  item.setAttribute("aria-checked", String(on));
  item.setAttribute("aria-label", title);
  item.setAttribute("aria-description", explanation);
  const box = document.createElement("span");
  box.className = "box";
  if (on) box.append(icon("check"));
  const name = document.createElement("span");
  name.textContent = title;
  const words = document.createElement("small");
  words.textContent = explanation;
  item.append(box, name, words);
  item.addEventListener("click", () => switchLayer(id, !on));
  return item;
}

/** Moves the focus as a key says; false when it is none that moves. */
function move(items: readonly HTMLElement[], key: string): boolean {
  const at = items.findIndex((item) => item.matches(":focus"));
  const last = items.length - 1;
  switch (key) {
    case "ArrowDown":
      items[at < last ? at + 1 : 0]?.focus();
      return true;
    case "ArrowUp":
      items[at > 0 ? at - 1 : last]?.focus();
      return true;
    case "Home":
      items[0]?.focus();
      return true;
    case "End":
      items[last]?.focus();
      return true;
    default:
      return key.length === 1 && moveToLetter(items, at, key.toLowerCase());
  }
}

function moveToLetter(items: readonly HTMLElement[], at: number, letter: string): boolean {
  const behind = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  const next = behind.find((item) => item.getAttribute("aria-label")?.toLowerCase().startsWith(letter));
  next?.focus();
  return next !== undefined;
}
