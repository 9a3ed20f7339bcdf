import type { AttitudeName, MapStyle } from "../../language/nodes";

/** The looks of VS Code, for maps that name no style. */
export type EditorTheme = "light" | "dark" | "high-contrast" | "high-contrast-light";

/** All of them; the order of lists. */
export const EDITOR_THEMES = [
  "light",
  "dark",
  "high-contrast",
  "high-contrast-light",
] as const satisfies readonly EditorTheme[];

/** The five styles of the language and the four looks of the editor. */
export type ThemeId = MapStyle | `vscode-${EditorTheme}`;

/** `#rrggbb`, `#rrggbbaa`, "none", or `url(#id)` of one of the theme's own paints. */
export type Colour = string;

/** A gradient from left to right. */
export interface GradientPaint {
  readonly type: "gradient";
  readonly id: string;
  readonly stops: readonly { readonly offset: number; readonly colour: Colour }[];
}

/** Parallel lines that repeat every `size` px. */
export interface HatchPaint {
  readonly type: "hatch";
  readonly id: string;
  readonly size: number;
  readonly direction: "falling" | "rising" | "level" | "crossed";
  readonly colour: Colour;
  readonly opacity: number;
}

export type ThemePaint = GradientPaint | HatchPaint;

/** A disc or box: its fill, its outline, and how the outline is dashed. */
export interface AreaTokens {
  readonly fill: Colour;
  readonly stroke: Colour;
  readonly dash?: string;
}

/** All colours and sizes (px) of a look, by name (language reference 3.5 and 3.7). */
export interface MapTheme {
  readonly id: ThemeId;
  /** The whole picture, so that text in the margins can be read on any ground. */
  readonly page: Colour;
  /** The map area. */
  readonly background: Colour;
  readonly paints: readonly ThemePaint[];
  readonly fontFamily: string;
  /** True when every letter is equally wide. */
  readonly monospaced: boolean;
  readonly title: Colour;
  readonly axis: { readonly stroke: Colour; readonly width: number; readonly text: Colour };
  readonly separator: Colour;
  /** "Uncharted" and "Industrialised" in the upper corners. */
  readonly cornerWords: boolean;
  readonly component: {
    readonly stroke: Colour;
    readonly fill: Colour;
    readonly width: number;
    readonly radius: number;
    readonly text: Colour;
    readonly textSize: number;
    /** Outline of the square of a pipeline's owner. */
    readonly squareWidth: number;
  };
  readonly evolved: {
    readonly stroke: Colour;
    readonly fill: Colour;
    readonly text: Colour;
    /** Dashes of the copy's outline, where colour alone must not tell. */
    readonly dash?: string;
  };
  readonly submap: { readonly stroke: Colour; readonly fill: Colour };
  readonly link: {
    readonly stroke: Colour;
    readonly width: number;
    readonly context: Colour;
    readonly contextSize: number;
  };
  readonly flow: {
    readonly band: Colour;
    readonly width: number;
    readonly dash?: string;
    readonly text: Colour;
    /** The arrowhead that shows where it flows. */
    readonly head: Colour;
  };
  readonly inertia: Colour;
  /** Lines between the three knots of a market, and the knots' outlines while they are not a future copy's. */
  readonly market: { readonly triangle: Colour; readonly knot: Colour };
  readonly ecosystem: {
    readonly outer: Colour;
    readonly ring: AreaTokens;
    readonly hatch: Colour;
    readonly core: AreaTokens;
  };
  readonly methods: Readonly<Record<"build" | "buy" | "outsource", AreaTokens>>;
  readonly note: { readonly text: Colour; readonly size: number };
  readonly annotation: {
    readonly circle: AreaTokens;
    readonly text: Colour;
    readonly box: AreaTokens;
    readonly boxWidth: number;
    readonly boxText: Colour;
    readonly textSize: number;
  };
  readonly attitudes: {
    readonly boxes: Readonly<Record<AttitudeName, AreaTokens>>;
    readonly fillOpacity: number;
    readonly strokeOpacity: number;
    readonly text: Colour;
  };
  readonly accelerator: AreaTokens;
}

/** The id of a theme's paint, and how a token refers to it. Themes may share one document, so ids carry both names. */
export function paintId(theme: ThemeId, name: string): string {
  return `mapwright-${theme}-${name}`;
}

/** A token that paints with one of the theme's paints. */
export function paintedWith(theme: ThemeId, name: string): Colour {
  return `url(#${paintId(theme, name)})`;
}

export const HELVETICA = '"Helvetica Neue",Helvetica,Arial,sans-serif';

/** The grey of an accelerator, white at its tail (language reference 3.5). */
export function acceleratorPaint(theme: ThemeId): GradientPaint {
  return {
    type: "gradient",
    id: paintId(theme, "accelerator"),
    stops: [
      { offset: 0, colour: "#ffffff" },
      { offset: 0.4, colour: "#808080" },
      { offset: 1, colour: "#808080" },
    ],
  };
}

/** The diagonal lines of an ecosystem, 4 px apart. */
export function ecosystemPaint(theme: ThemeId, colour: Colour = "#808080", opacity = 0.5): HatchPaint {
  return { type: "hatch", id: paintId(theme, "ecosystem"), size: 4, direction: "falling", colour, opacity };
}
