import type { ScenePatch } from "#core/render/scenePatch";
import type { Picture } from "./picture";

/** ms that something takes to its new place. */
const DURATION = 450;

/** True where the reader asked for as little motion as possible. */
export function prefersStillness(): boolean {
  return (
    matchMedia("(prefers-reduced-motion: reduce)").matches ||
    document.body.classList.contains("vscode-reduce-motion")
  );
}

/** Applies a patch and lets what moved go to its new place, and what is new appear; at once for who prefers that. */
export function glide(picture: Picture, patch: ScenePatch, apply: () => void): void {
  if (prefersStillness()) {
    apply();
    return;
  }
  const changed = patch.upserts.flatMap(({ id, svg }) => (svg === undefined ? [] : [id]));
  const places = new Map(changed.map((id) => [id, placeOf(picture.element(id))]));
  apply();
  for (const id of changed) {
    const node = picture.element(id);
    const [from, to] = [places.get(id), placeOf(node)];
    if (node === undefined || to === undefined) continue;
    const timing = { duration: DURATION, easing: "ease-in-out" };
    if (from === undefined || node.classList.contains("link")) node.animate([{ opacity: 0 }, {}], timing);
    else if (from.x !== to.x || from.y !== to.y) {
      const start = `translate(${from.x - to.x}px, ${from.y - to.y}px)`;
      node.animate([{ transform: start }, { transform: "none" }], timing);
    }
  }
}

/** Where a symbol is; undefined for what is not there. */
function placeOf(node: SVGElement | undefined): { x: number; y: number } | undefined {
  const symbol = node?.querySelector<SVGGraphicsElement>(".symbol") ?? node;
  if (!(symbol instanceof SVGGraphicsElement)) return undefined;
  const { x, y } = symbol.getBBox();
  return { x, y };
}
