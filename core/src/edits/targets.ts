import type {
  Accelerator,
  Annotation,
  Attitude,
  Dependency,
  MapNode,
  Movement,
  Note,
  Pipeline,
  WardleyMap,
} from "../model/wardleyMap";
import type { Scene, SceneElement } from "../render/scene";

/** What an element of the picture stands for. */
export type Target =
  | { readonly kind: "node"; readonly node: MapNode }
  | { readonly kind: "evolved"; readonly node: MapNode; readonly movement: Movement }
  | { readonly kind: "pipeline"; readonly pipeline: Pipeline }
  /** `same`: every link that is drawn as this one. */
  | { readonly kind: "link"; readonly link: Dependency; readonly same: readonly Dependency[] }
  | { readonly kind: "note"; readonly note: Note }
  | { readonly kind: "annotation"; readonly annotation: Annotation }
  | { readonly kind: "annotationsBox" }
  | { readonly kind: "attitude"; readonly attitude: Attitude }
  | { readonly kind: "accelerator"; readonly accelerator: Accelerator };

/** What the element with an id stands for; of a mark, what it says something of. Undefined for an unknown id. */
export function targetOf(map: WardleyMap, scene: Scene, id: string): Target | undefined {
  const element = scene.elements.find((each) => each.id === id);
  if (element === undefined) return undefined;
  const { line } = element;
  switch (element.kind) {
    case "component":
    case "anchor":
    case "submap": {
      const node = map.nodes.find((each) => each.line === line && belongs(element, each.kind, each.key));
      return node && { kind: "node", node };
    }
    case "evolved": {
      const node = map.nodes.find(
        (each) => each.movement?.line === line && belongs(element, "evolved", each.key),
      );
      return node?.movement && { kind: "evolved", node, movement: node.movement };
    }
    case "pipeline": {
      const pipeline = map.pipelines.find((each) => each.line === line && each.owner !== undefined);
      return pipeline && { kind: "pipeline", pipeline };
    }
    case "link":
      return linkTarget(map, scene, element);
    case "note": {
      const note = map.notes.find((each) => each.line === line);
      return note && { kind: "note", note };
    }
    case "annotation": {
      if (id === "annotation:box") return { kind: "annotationsBox" };
      const annotation = map.annotations.find((each) => each.line === line);
      return annotation && { kind: "annotation", annotation };
    }
    case "attitude": {
      const attitude = map.attitudes.find((each) => each.line === line);
      return attitude && { kind: "attitude", attitude };
    }
    case "accelerator": {
      const accelerator = map.accelerators.find((each) => each.line === line);
      return accelerator && { kind: "accelerator", accelerator };
    }
    case "mark": {
      const about = element.mark?.about;
      return about === undefined || about === id ? undefined : targetOf(map, scene, about);
    }
  }
}

function belongs({ id }: SceneElement, kind: string, key: string): boolean {
  const base = `${kind}:${key}`;
  return id === base || id.startsWith(`${base}#`);
}

/** Links that look alike are drawn once; on one line (a chain) the drawn ones follow each other as in the text. */
function linkTarget(map: WardleyMap, scene: Scene, element: SceneElement): Target | undefined {
  const drawnHere = scene.elements.filter(
    ({ kind, line, name }) => kind === "link" && line === element.line && name === element.name,
  );
  const groups = new Map<string, Dependency[]>();
  for (const link of map.dependencies) {
    const { from, to } = link;
    if (from === undefined || to === undefined || from === to) continue;
    if (!belongs(element, "link", `${from.key}->${to.key}`)) continue;
    const look = JSON.stringify([
      from.index,
      to.index,
      link.flow ?? null,
      link.flowText ?? null,
      link.context ?? null,
    ]);
    const group = groups.get(look);
    if (group) group.push(link);
    else groups.set(look, [link]);
  }
  const here = [...groups.values()].filter(([first]) => first?.line === element.line);
  const same = here[drawnHere.indexOf(element)] ?? here[0];
  const link = same?.[0];
  return link && same && { kind: "link", link, same };
}

/** The node an element stands for: itself, what moves, or the owner of a pipeline. */
export function nodeOf(target: Target | undefined): MapNode | undefined {
  switch (target?.kind) {
    case "node":
    case "evolved":
      return target.node;
    case "pipeline":
      return target.pipeline.owner;
    default:
      return undefined;
  }
}
