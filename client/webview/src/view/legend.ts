import type { LayerLegend, LegendSign } from "#core/protocol/layerMessages";
import { icon } from "./icons";
import { parseSvg } from "./safeSvg";

/** What explains the layers below the picture. */
export interface Legend {
  readonly element: HTMLElement;
  /** Explains these layers; when there are none it says what it said last. Nothing is to be seen of one not `open`. */
  show(layers: readonly LayerLegend[], open: boolean): void;
  /** It is not to be seen any more. */
  hide(): void;
}

/** What a legend tells. */
export interface LegendActions {
  /** A finding was chosen, by the id of its mark. */
  choose(mark: string): void;
  /** It was folded or unfolded. */
  fold(folded: boolean): void;
}

/** Keys that scroll a list; the picture would move with them. */
const SCROLLS = new Set([
  "ArrowUp",
  "ArrowDown",
  "ArrowLeft",
  "ArrowRight",
  "Home",
  "End",
  "PageUp",
  "PageDown",
]);

/** Builds the legend; its height does not depend on what it says, so that the picture stays where it is. */
export function createLegend(actions: LegendActions, folded: boolean): Legend {
  const element = document.createElement("section");
  element.className = "legend";
  element.setAttribute("aria-label", "Legend");
  element.hidden = true;
  const header = document.createElement("button");
  header.type = "button";
  header.className = "fold";
  const body = document.createElement("div");
  body.className = "body";
  element.append(header, body);

  const setFolded = (isFolded: boolean) => {
    body.hidden = isFolded;
    header.setAttribute("aria-expanded", String(!isFolded));
  };
  setFolded(folded);
  header.addEventListener("click", () => {
    const fold = header.getAttribute("aria-expanded") === "true";
    setFolded(fold);
    actions.fold(fold);
  });
  element.addEventListener("keydown", (event) => {
    if (SCROLLS.has(event.key)) event.stopPropagation();
  });

  return {
    element,
    hide() {
      element.hidden = true;
    },
    show(layers, open) {
      const says = layers.length > 0 || body.hasChildNodes();
      element.hidden = !open || !says;
      if (layers.length === 0) return;
      const titles = document.createElement("span");
      titles.textContent = `Legend: ${layers.map(({ title }) => title).join(", ")}`;
      header.replaceChildren(icon("fold"), titles);
      const focused = body.contains(document.activeElement) ? document.activeElement?.textContent : undefined;
      body.replaceChildren(...layers.map((layer) => explain(layer, actions)));
      if (focused === undefined) return;
      // What had the focus was made anew; a finding that is gone leaves it to the header.
      const same = [...body.querySelectorAll("button")].find(({ textContent }) => textContent === focused);
      (same ?? header).focus({ preventScroll: true });
    },
  };
}

function explain(layer: LayerLegend, actions: LegendActions): HTMLElement {
  const element = document.createElement("div");
  element.className = "layer";
  const title = document.createElement("h2");
  title.textContent = layer.title;
  element.append(title, paragraph(layer.explanation));
  if (layer.nothing !== null) {
    const nothing = paragraph(layer.nothing);
    nothing.className = "nothing";
    element.append(nothing);
  }
  if (layer.signs.length > 0) element.append(list("signs", layer.signs.map(sign)));
  if (layer.findings.length > 0) {
    const findings = layer.findings.map(({ mark, text }) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = text;
      button.addEventListener("click", () => actions.choose(mark));
      return [button];
    });
    element.append(list("findings", findings));
  }
  return element;
}

function sign({ svg, words }: LegendSign): Node[] {
  const text = document.createElement("span");
  text.textContent = words;
  return [parseSvg(svg), text];
}

function list(className: string, items: readonly (readonly Node[])[]): HTMLElement {
  const element = document.createElement("ul");
  element.className = className;
  for (const nodes of items) {
    const item = document.createElement("li");
    item.append(...nodes);
    element.append(item);
  }
  return element;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}
