import { keyOf, kindOf } from "../editing/elements";
import { fold } from "./matching";

/** What one may look for in the picture. */
export interface Searchable {
  readonly id: string;
  /** Its words, folded. */
  readonly words: string;
}

/**
 * Everything with words of its own: a link has those on it and not the names of its ends, a pipeline has none. Where
 * something only moves and keeps its name, it is found where it stands today.
 */
export function searchables(elements: ReadonlyMap<string, SVGElement>): Searchable[] {
  const found: Searchable[] = [];
  for (const [id, element] of elements) {
    const words = wordsOf(id, element, elements);
    if (words !== "") found.push({ id, words: fold(words) });
  }
  return found;
}

function wordsOf(id: string, element: SVGElement, elements: ReadonlyMap<string, SVGElement>): string {
  const name = element.getAttribute("data-name") ?? "";
  switch (kindOf(id)) {
    case undefined:
    case "pipeline":
      return "";
    case "link":
      return [...element.querySelectorAll("text")].map((text) => text.textContent).join(" ");
    case "annotation":
      // The list says again what its circles are found by.
      return id === "annotation:box" ? "" : (element.getAttribute("aria-label") ?? "");
    case "evolved": {
      const today = NODES.some((kind) => {
        const node = elements.get(`${kind}:${keyOf(id)}`);
        return node !== undefined && node.getAttribute("data-name") === name;
      });
      return today ? "" : name;
    }
    default:
      return name;
  }
}

const NODES = ["component", "submap", "anchor"] as const;
