import type { Freedom } from "./dragging";
import { centreOf, isNode, keyOf, kindOf } from "./elements";

/** What goes along when elements are dragged, as the operation will move it. */
export function withCompanions(
  elements: ReadonlyMap<string, SVGElement>,
  ids: Iterable<string>,
): ReadonlyMap<string, Freedom> {
  const moving = new Map<string, Freedom>();
  for (const id of ids) moving.set(id, kindOf(id) === "evolved" ? "horizontal" : "both");
  for (const id of [...moving.keys()]) {
    const key = keyOf(id);
    if (kindOf(id) === "pipeline") {
      for (const other of inBox(elements, id)) if (!moving.has(other)) moving.set(other, "both");
      for (const owner of ["component", "anchor", "submap"].map((kind) => `${kind}:${key}`)) {
        if (elements.has(owner) && !moving.has(owner)) moving.set(owner, "both");
      }
    } else if (isNode(id)) {
      const pipeline = `pipeline:${key}`;
      if (elements.has(pipeline) && !moving.has(pipeline)) {
        moving.set(pipeline, "vertical");
        for (const other of inBox(elements, pipeline)) if (!moving.has(other)) moving.set(other, "vertical");
      }
      const evolved = `evolved:${key}`;
      if (elements.has(evolved)) moving.set(evolved, moving.has(evolved) ? "both" : "vertical");
    }
  }
  return moving;
}

/** The components that stand in a pipeline's box. */
function* inBox(elements: ReadonlyMap<string, SVGElement>, pipeline: string): Iterable<string> {
  const rect = elements.get(pipeline)?.querySelector<SVGRectElement>("rect");
  if (rect === null || rect === undefined) return;
  const { x, y, width, height } = rect.getBBox();
  for (const [id, element] of elements) {
    if (kindOf(id) !== "component" || keyOf(id) === keyOf(pipeline)) continue;
    const centre = centreOf(element);
    if (centre === undefined || centre.x < x || centre.x > x + width) continue;
    if (centre.y > y && centre.y < y + height) yield id;
  }
}
