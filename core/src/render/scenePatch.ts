import { longestIncreasing } from "./longestIncreasing";
import { samePlainData } from "./samePlainData";
import type { Scene, SceneElement } from "./scene";
import { elementMarkup, frameToSvg, rootAttributes, wholeSvg, withLine } from "./svg";

/**
 * What changes in a drawn picture. A patch touches only elements that look different or lie elsewhere in the
 * drawing order; lines are told apart, so that text typed above a map redraws nothing. Applied in a browser:
 *
 *     for (const [name, value] of Object.entries(patch.root ?? {})) svg.setAttribute(name, value);
 *     for (const id of patch.removed) element(id).remove();
 *     for (const { id, svg, before } of patch.upserts) {
 *       const node = svg === undefined ? element(id) : parse(svg);
 *       if (svg !== undefined) element(id)?.remove();
 *       elements.insertBefore(node, before === undefined ? null : element(before));
 *     }
 *     for (const { id, line } of patch.lines) element(id).setAttribute("data-line", String(line));
 *
 * and `frame`, `title` and `description` replace the `<g class="frame">`, `<title>` and `<desc>`.
 */

/** An element as it stands in the picture. */
export interface DrawnSceneElement {
  readonly id: string;
  /** Its `<g>` without `data-line`. */
  readonly svg: string;
  /** What `data-line` says: counted from 1. */
  readonly line: number;
}

/** A picture as it stands in a document; plain data that may be sent and kept. */
export interface DrawnScene {
  /** Attributes of the root `<svg>` that depend on the map. */
  readonly root: Readonly<Record<string, string>>;
  readonly title: string;
  readonly description: string;
  /** The `<g class="frame">`. */
  readonly frame: string;
  /** Bottom to top. */
  readonly elements: readonly DrawnSceneElement[];
}

/** Puts one element in its place. */
export interface ElementUpsert {
  readonly id: string;
  /** New or changed markup; undefined when the element only moves. */
  readonly svg?: string;
  /** The element it is put below, which is in place by then; undefined: on top. */
  readonly before?: string;
}

/** Turns one picture into another. Parts that are missing stay. */
export interface ScenePatch {
  readonly root?: Readonly<Record<string, string>>;
  readonly title?: string;
  readonly description?: string;
  readonly frame?: string;
  /** Elements that go. */
  readonly removed: readonly string[];
  /** To be done in this order, after the removals. */
  readonly upserts: readonly ElementUpsert[];
  /** Lines (counted from 1) of elements that are new or whose line differs; to be set last. */
  readonly lines: readonly { readonly id: string; readonly line: number }[];
}

/** A scene with its picture. */
export interface DescribedScene {
  readonly scene: Scene;
  readonly drawn: DrawnScene;
}

/**
 * The picture of a scene, as far as patches need to know it.
 *
 * @param before an earlier version: elements that look as they did there are not written again, which is most of the
 *   work after an edit
 */
export function describeScene(scene: Scene, before?: DescribedScene): DrawnScene {
  return {
    root: rootAttributes(scene),
    title: scene.title,
    description: scene.description,
    frame: frameToSvg(scene),
    elements: before ? describeAgain(scene, before) : scene.elements.map(describeElement),
  };
}

function describeElement(element: SceneElement): DrawnSceneElement {
  return { id: element.id, svg: elementMarkup(element), line: element.line + 1 };
}

function describeAgain(scene: Scene, before: DescribedScene): DrawnSceneElement[] {
  const old = before.scene.elements;
  let byId: Map<string, number> | undefined;
  // Most elements stand where they stood, or all as far from there as the one before them.
  let shift = 0;
  return scene.elements.map((element, index) => {
    if (old[index + shift]?.id !== element.id) {
      byId ??= new Map(old.map(({ id }, at) => [id, at]));
      shift = (byId.get(element.id) ?? index) - index;
    }
    const earlier = old[index + shift];
    const drawn = before.drawn.elements[index + shift];
    if (!earlier || !drawn || !looksLike(element, earlier)) return describeElement(element);
    const line = element.line + 1;
    return drawn.line === line ? drawn : { ...drawn, line };
  });
}

/** True when two elements have the same markup but for their lines. */
function looksLike(a: SceneElement, b: SceneElement): boolean {
  return (
    a.id === b.id &&
    a.kind === b.kind &&
    a.name === b.name &&
    a.accessibleName === b.accessibleName &&
    samePlainData(a.mark, b.mark) &&
    samePlainData(a.shapes, b.shapes)
  );
}

/** The whole picture, as `sceneToSvg` writes it. */
export function drawnToSvg({ root, title, description, frame, elements }: DrawnScene): string {
  const parts = elements.map(({ svg, line }) => withLine(svg, line));
  return wholeSvg({ root, title, description, frame, elements: parts });
}

/** What turns `previous` into `next`; linear but for the search for what may stay in place (n log n). */
export function diffScenes(previous: DrawnScene, next: DrawnScene): ScenePatch {
  const before = new Map(previous.elements.map((element, index) => [element.id, { element, index }]));
  const staying = new Set(next.elements.map(({ id }) => id));
  const inPlace = stayInPlace(next.elements, (id) => before.get(id)?.index);
  const upserts: ElementUpsert[] = [];
  const lines: { id: string; line: number }[] = [];
  let above: string | undefined;
  // From the top down, so that what an element is put below is always in place already.
  for (let at = next.elements.length - 1; at >= 0; at--) {
    const element = next.elements[at];
    if (element === undefined) continue;
    const { id, svg, line } = element;
    const old = before.get(id)?.element;
    const changed = old?.svg !== svg;
    if (changed || !inPlace.has(id)) {
      upserts.push({ id, ...(changed ? { svg } : {}), ...(above === undefined ? {} : { before: above }) });
    }
    if (changed || old?.line !== line) lines.push({ id, line });
    above = id;
  }
  return {
    ...(sameRecord(previous.root, next.root) ? {} : { root: next.root }),
    ...(previous.title === next.title ? {} : { title: next.title }),
    ...(previous.description === next.description ? {} : { description: next.description }),
    ...(previous.frame === next.frame ? {} : { frame: next.frame }),
    removed: previous.elements.filter(({ id }) => !staying.has(id)).map(({ id }) => id),
    upserts,
    lines: lines.reverse(),
  };
}

/** True when applying the patch would change nothing. */
export function isEmptyPatch(patch: ScenePatch): boolean {
  const { root, title, description, frame, removed, upserts, lines } = patch;
  return (
    root === undefined &&
    title === undefined &&
    description === undefined &&
    frame === undefined &&
    removed.length + upserts.length + lines.length === 0
  );
}

/** What stands in the document after the patch was applied to it; throws when it does not fit the picture. */
export function applyPatchToDrawn(drawn: DrawnScene, patch: ScenePatch): DrawnScene {
  const elements = [...drawn.elements];
  const indexOf = (id: string) => elements.findIndex((element) => element.id === id);
  for (const id of patch.removed) elements.splice(existing(indexOf(id), id), 1);
  for (const { id, svg, before } of patch.upserts) {
    const at = indexOf(id);
    const [old] = at < 0 ? [] : elements.splice(at, 1);
    const markup = svg ?? old?.svg;
    if (markup === undefined) throw new Error(`"${id}" is moved but not there`);
    const place = before === undefined ? elements.length : existing(indexOf(before), before);
    elements.splice(place, 0, { id, svg: markup, line: old?.line ?? 0 });
  }
  for (const { id, line } of patch.lines) {
    const at = existing(indexOf(id), id);
    const element = elements[at];
    if (element !== undefined) elements[at] = { ...element, line };
  }
  return {
    root: patch.root ?? drawn.root,
    title: patch.title ?? drawn.title,
    description: patch.description ?? drawn.description,
    frame: patch.frame ?? drawn.frame,
    elements,
  };
}

function existing(index: number, id: string): number {
  if (index < 0) throw new Error(`"${id}" is not there`);
  return index;
}

/** The largest set of elements that keep their order among themselves. */
function stayInPlace(
  elements: readonly DrawnSceneElement[],
  oldIndex: (id: string) => number | undefined,
): Set<string> {
  const known: string[] = [];
  const indices: number[] = [];
  for (const { id } of elements) {
    const index = oldIndex(id);
    if (index === undefined) continue;
    known.push(id);
    indices.push(index);
  }
  return new Set(longestIncreasing(indices).map((at) => known[at] ?? ""));
}

function sameRecord(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name]);
}
