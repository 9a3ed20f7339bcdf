import type { Content } from "./viewport";

/** How much of a picture is drawn; names are the first to go, notes and links the second. */
export type Detail = "all" | "noNames" | "symbols";

/** With more elements than this in sight names cover each other, whatever is done about it. */
const NAMES = 2_500;

/** With more than this, links are a grey area and cost more than all else; notes cover what is left. */
const LINKS = 6_000;

/** What is drawn of a picture with so many elements, when so much of it is seen. */
export function detailOf(elements: number, seen: Content, content: Content): Detail {
  const inSight = elements * shareOf(seen.width, content.width) * shareOf(seen.height, content.height);
  if (inSight > LINKS) return "symbols";
  return inSight > NAMES ? "noNames" : "all";
}

/** What a reader is told of it; empty when nothing is left out. */
export function detailNote(detail: Detail, elements: number): string {
  if (detail === "all") return "";
  const left = detail === "symbols" ? "names, notes and links are" : "names are";
  return `${elements.toLocaleString("en")} elements: ${left} left out until you zoom in.`;
}

/** How much of a stretch can be seen at once, 0..1: the same wherever one looks, so that panning changes no detail. */
function shareOf(seen: number, whole: number): number {
  return Math.min(1, seen / whole);
}
