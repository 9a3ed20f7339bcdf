import { type IconName, icon } from "./icons";
import { keyNames } from "./keyNames";

/** What the buttons do. */
export interface ToolbarActions {
  zoomIn(): void;
  zoomOut(): void;
  actualSize(): void;
  fit(): void;
}

/** The buttons in the corner of the picture. */
export interface Toolbar {
  readonly element: HTMLElement;
  /** Shows the zoom (1 is 100 %) and whether the picture is fitted. */
  show(zoom: number, fitted: boolean): void;
}

/** Builds the toolbar, `more` first; every button says its key in its tooltip. */
export function createToolbar(actions: ToolbarActions, more: readonly HTMLElement[]): Toolbar {
  const element = document.createElement("div");
  element.className = "toolbar";
  element.setAttribute("role", "toolbar");
  element.setAttribute("aria-label", "Picture");
  const percent = button("Show at 100 %", "1", actions.actualSize);
  percent.classList.add("percent");
  const fit = button("Fit the map to the window", "0", actions.fit, "fit");
  element.append(
    ...more,
    button("Zoom out", "−", actions.zoomOut, "zoomOut"),
    percent,
    button("Zoom in", "+", actions.zoomIn, "zoomIn"),
    fit,
  );
  return {
    element,
    show(zoom, fitted) {
      const text = `${Math.round(zoom * 100)} %`;
      // Asked for on every change and every move: a new text, even the same, has the whole page put together again.
      if (percent.textContent !== text) {
        percent.textContent = text;
        // The name begins with what is seen, so that it can be said to a computer that listens.
        percent.setAttribute("aria-label", `${text}: Show at 100 %`);
      }
      const pressed = String(fitted);
      if (fit.getAttribute("aria-pressed") !== pressed) fit.setAttribute("aria-pressed", pressed);
    },
  };
}

/** A button with an icon that says its key in its tooltip. */
export function button(label: string, key: string, act: () => void, iconName?: IconName): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.title = `${label} (${keyNames(key)})`;
  made.setAttribute("aria-label", label);
  if (iconName !== undefined) made.append(icon(iconName));
  made.addEventListener("click", act);
  return made;
}
