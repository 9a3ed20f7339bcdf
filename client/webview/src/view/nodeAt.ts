/** What is small enough that a name across it would leave nothing of it to take hold of. */
const SMALL = "g.element:is(.component, .anchor, .submap, .evolved, .annotation) circle.symbol";

/**
 * The uppermost node at a place on the screen (px of the window). A symbol comes before a name that lies across it:
 * beside the symbol the name can be taken hold of, too.
 */
export function nodeAt(x: number, y: number): Element | null {
  const top = document.elementFromPoint(x, y);
  if (top?.closest("text.label") == null) return top;
  return document.elementsFromPoint(x, y).find((node) => node.matches(SMALL)) ?? top;
}
