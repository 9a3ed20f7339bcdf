import type { ThemeId } from "./themes/theme";

/**
 * The scene: everything a picture of a map consists of, as plain data between the model and SVG.
 * All lengths are px of the map area's coordinate system: x to the right, y downwards, (0, 0) is the top left
 * corner of the map area (visibility 1, evolution 0). Angles are degrees, clockwise.
 */

/** What a drawn thing is; also its class in the SVG. A mark is no part of the map: a layer adds it. */
export type ElementKind =
  | "component"
  | "anchor"
  | "pipeline"
  | "evolved"
  | "submap"
  | "note"
  | "annotation"
  | "link"
  | "attitude"
  | "accelerator"
  | "mark";

/**
 * How a shape is painted. Colours are `#rrggbb`, `#rrggbbaa`, or `url(#id)` of one of the theme's paints.
 * A fill or stroke that is not given is not painted.
 */
export interface Paint {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  /** px; 1 when not given. */
  readonly strokeWidth?: number | undefined;
  /** Dash pattern in px, e.g. "5 5". */
  readonly dash?: string | undefined;
  /** 0..1, on top of the colour's own. */
  readonly fillOpacity?: number | undefined;
  /** 0..1, on top of the colour's own. */
  readonly strokeOpacity?: number | undefined;
  /** 0..1, of the whole shape. */
  readonly opacity?: number | undefined;
}

export interface CircleShape extends Paint {
  readonly shape: "circle";
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
}

export interface RectShape extends Paint {
  readonly shape: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Radius of the corners. */
  readonly radius?: number | undefined;
}

export interface LineShape extends Paint {
  readonly shape: "line";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

interface PointRow extends Paint {
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly rotation?: Rotation | undefined;
}

/** A row of points that closes. */
export interface PolygonShape extends PointRow {
  readonly shape: "polygon";
}

/** A row of points that stays open. */
export interface PolylineShape extends PointRow {
  readonly shape: "polyline";
}

/** A turn about a point. */
export interface Rotation {
  /** Degrees, clockwise. */
  readonly angle: number;
  readonly x: number;
  readonly y: number;
}

/** Where `x` lies on each line of a text. */
export type TextAnchor = "start" | "middle" | "end";

export interface TextShape extends Paint {
  readonly shape: "text";
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
  /** Distance of the baselines. */
  readonly lineHeight?: number | undefined;
  readonly size: number;
  readonly anchor?: TextAnchor | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly rotation?: Rotation | undefined;
  /** The family when it is not the theme's own. */
  readonly fontFamily?: string | undefined;
  /** Colour of an outline behind the letters, `strokeWidth` px wide, that keeps them readable. */
  readonly outline?: string | undefined;
  /** The symbol it names when it may be laid elsewhere about it; undefined for what the author placed. */
  readonly home?: LabelHome | undefined;
  /** The other way to set it about the place its author chose; undefined when there is one way only. */
  readonly otherForm?: TextForm | undefined;
}

/** How a text is set. */
export interface TextForm {
  readonly x: number;
  /** Baseline of the first line. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly anchor: TextAnchor;
}

/** What a label belongs to. */
export interface LabelHome {
  /** Centre of the symbol. */
  readonly x: number;
  readonly y: number;
  /** How far the symbol reaches from there, px. */
  readonly reach: number;
}

export type Shape = CircleShape | RectShape | LineShape | PolygonShape | PolylineShape | TextShape;

/** One thing of the map as drawn; becomes one `<g class="element …">`. */
export interface SceneElement {
  /**
   * Stable under edits: kind, folded name, and an ordinal for repetitions, e.g. "component:cup of tea",
   * "link:a->b", "link:a->b#2".
   */
  readonly id: string;
  readonly kind: ElementKind;
  /** What `data-name` says: the name as declared; "A->B" for a link, the text of a note. */
  readonly name: string;
  /** What a screen reader says. */
  readonly accessibleName: string;
  /** Line of its statement, zero-based (`data-line` in the SVG counts from 1). */
  readonly line: number;
  /** Position of its kind of drawing in the draw order, 0 is the bottom. */
  readonly layer: number;
  /** Bottom to top. */
  readonly shapes: readonly Shape[];
  /** Of a mark: where it comes from. */
  readonly mark?: MarkOrigin | undefined;
}

/** What a mark belongs to. */
export interface MarkOrigin {
  /** Id of the layer. */
  readonly layer: string;
  /** Id of the element that it says something of; undefined for a mere decoration, which takes no pointer. */
  readonly about: string | undefined;
}

/** A drawn map. */
export interface Scene {
  /** Of the whole picture, margins included. */
  readonly width: number;
  readonly height: number;
  readonly viewBox: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  /** The map area. */
  readonly mapArea: { readonly width: number; readonly height: number };
  readonly title: string;
  readonly description: string;
  readonly theme: ThemeId;
  /** Page, background, title, grid and axes, bottom to top. */
  readonly frame: readonly Shape[];
  /** Bottom to top. */
  readonly elements: readonly SceneElement[];
}
