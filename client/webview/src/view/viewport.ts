/**
 * What part of the picture is seen and how large: arithmetic only, no DOM.
 * "User units" are those of the picture's viewBox; everything else is CSS px of the panel.
 */

/** The picture's viewBox in user units. */
export interface Content {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Size of the panel's drawing area in px. */
export interface Area {
  readonly width: number;
  readonly height: number;
}

/** `fit`: the whole picture, also when the panel changes its size; `free`: as the user put it. */
export interface Viewport {
  readonly mode: "fit" | "free";
  /** px per user unit, `MIN_ZOOM`..`MAX_ZOOM`. */
  readonly zoom: number;
  /** The point in the middle of the panel, in user units. */
  readonly centre: { readonly x: number; readonly y: number };
}

/** Smallest and largest zoom a user can reach. */
export const MIN_ZOOM = 0.05;
export const MAX_ZOOM = 16;

/** Empty px kept around a fitted picture. */
const FIT_MARGIN = 8;
/** So many px of the picture always stay in sight. */
const KEEP_IN_SIGHT = 48;

/** The whole picture in the middle of the panel. */
export function fitted(content: Content, area: Area): Viewport {
  const zoom = Math.min(
    (area.width - 2 * FIT_MARGIN) / content.width,
    (area.height - 2 * FIT_MARGIN) / content.height,
  );
  return {
    mode: "fit",
    zoom: clamp(zoom, MIN_ZOOM, MAX_ZOOM),
    centre: { x: content.x + content.width / 2, y: content.y + content.height / 2 },
  };
}

/** The viewport after the picture or the panel changed: a fitted one fits again, a free one stays put. */
export function settle(viewport: Viewport, content: Content, area: Area): Viewport {
  return viewport.mode === "fit" ? fitted(content, area) : keepInSight(viewport, content, area);
}

/** Zooms by `factor` so that the point under `at` (px from the panel's corner) stays where it is. */
export function zoomBy(
  viewport: Viewport,
  factor: number,
  at: { readonly x: number; readonly y: number },
  content: Content,
  area: Area,
): Viewport {
  const zoom = clamp(viewport.zoom * factor, MIN_ZOOM, MAX_ZOOM);
  const dx = at.x - area.width / 2;
  const dy = at.y - area.height / 2;
  const centre = {
    x: viewport.centre.x + dx / viewport.zoom - dx / zoom,
    y: viewport.centre.y + dy / viewport.zoom - dy / zoom,
  };
  return keepInSight({ mode: "free", zoom, centre }, content, area);
}

/** Moves the picture by so many px, right and down. */
export function panBy(viewport: Viewport, dx: number, dy: number, content: Content, area: Area): Viewport {
  const centre = { x: viewport.centre.x - dx / viewport.zoom, y: viewport.centre.y - dy / viewport.zoom };
  return keepInSight({ mode: "free", zoom: viewport.zoom, centre }, content, area);
}

/** Moves just far enough that a box in user units is seen; the same viewport when it is seen already. */
export function reveal(viewport: Viewport, box: Content, content: Content, area: Area): Viewport {
  const halfWidth = area.width / 2 / viewport.zoom;
  const halfHeight = area.height / 2 / viewport.zoom;
  const margin = 24 / viewport.zoom;
  const x = nearest(viewport.centre.x, halfWidth - margin, box.x, box.x + box.width);
  const y = nearest(viewport.centre.y, halfHeight - margin, box.y, box.y + box.height);
  if (x === viewport.centre.x && y === viewport.centre.y) return viewport;
  return keepInSight({ mode: "free", zoom: viewport.zoom, centre: { x, y } }, content, area);
}

/** Looks at a point with its zoom. */
export function centredOn(
  viewport: Viewport,
  centre: { readonly x: number; readonly y: number },
  content: Content,
  area: Area,
): Viewport {
  return keepInSight({ mode: "free", zoom: viewport.zoom, centre }, content, area);
}

/** The part of the plane that is seen, in user units. */
export function seenOf({ centre, zoom }: Viewport, area: Area): Content {
  const width = area.width / zoom;
  const height = area.height / zoom;
  return { x: centre.x - width / 2, y: centre.y - height / 2, width, height };
}

/** Where the picture's top left corner lies, in px from the panel's corner. */
export function origin(viewport: Viewport, content: Content, area: Area): { x: number; y: number } {
  return {
    x: area.width / 2 + (content.x - viewport.centre.x) * viewport.zoom,
    y: area.height / 2 + (content.y - viewport.centre.y) * viewport.zoom,
  };
}

/** Whether the same is seen at the same size. */
export function sameViewport(a: Viewport | undefined, b: Viewport): boolean {
  if (a === undefined) return false;
  return a.mode === b.mode && a.zoom === b.zoom && a.centre.x === b.centre.x && a.centre.y === b.centre.y;
}

/** A stored viewport, or undefined when it is none. */
export function readViewport(value: unknown): Viewport | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { mode, zoom, centre } = value as Partial<Viewport>;
  if (mode !== "fit" && mode !== "free") return undefined;
  if (typeof zoom !== "number" || !(zoom >= MIN_ZOOM && zoom <= MAX_ZOOM)) return undefined;
  if (!Number.isFinite(centre?.x) || !Number.isFinite(centre?.y)) return undefined;
  return { mode, zoom, centre: { x: Number(centre?.x), y: Number(centre?.y) } };
}

/** The centre closest to `centre` from which `low`..`high` lies within `half`; the start of it when too long. */
function nearest(centre: number, half: number, low: number, high: number): number {
  if (high - low > 2 * half) return centre >= low && centre <= high ? centre : (low + high) / 2;
  return clamp(centre, high - half, low + half);
}

function keepInSight(viewport: Viewport, content: Content, area: Area): Viewport {
  const x = bounded(viewport.centre.x, content.x, content.width, area.width, viewport.zoom);
  const y = bounded(viewport.centre.y, content.y, content.height, area.height, viewport.zoom);
  return { ...viewport, centre: { x, y } };
}

function bounded(centre: number, start: number, length: number, area: number, zoom: number): number {
  const reach = Math.max(0, area / 2 - KEEP_IN_SIGHT) / zoom;
  return clamp(centre, start - reach, start + length + reach);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
