import type { Colour, ThemeId } from "../themes/theme";

/**
 * Colours of what layers add, for a kind of ground. Each meaning has a form of its own as well (a band's pattern,
 * a badge's outline), so that nothing depends on telling colours apart.
 */
export interface LayerInk {
  /** Behind badges and on them: the colour of letters on the colours below. */
  readonly letters: Colour;
  /** What holds others back. */
  readonly alarm: Colour;
  /** What carries the chain. */
  readonly path: Colour;
  /** What lies too far apart. */
  readonly gap: Colour;
  /** What moves. */
  readonly move: Colour;
  /** Kinds of things, none above another. */
  readonly kinds: readonly Colour[];
  /** 0..1: how much of a band covers what it lies on. */
  readonly band: number;
  /** 0..1: how much of a wash covers what it lies on. */
  readonly wash: number;
}

const ON_LIGHT: LayerInk = {
  letters: "#ffffff",
  alarm: "#b3261e",
  path: "#0a5cad",
  gap: "#7b2d8b",
  move: "#00695c",
  kinds: ["#0a5cad", "#8a4600", "#00695c", "#7b2d8b", "#a01550", "#4b5a00", "#3f4a6b", "#6b3f2a"],
  band: 0.4,
  wash: 0.22,
};

const ON_DARK: LayerInk = {
  letters: "#16161c",
  alarm: "#ff9186",
  path: "#6cb8ff",
  gap: "#dfa0ee",
  move: "#4fd6c4",
  kinds: ["#6cb8ff", "#ffb870", "#4fd6c4", "#dfa0ee", "#ff9ec4", "#cfdc6a", "#b4c1ea", "#e0b8a4"],
  band: 0.5,
  wash: 0.3,
};

const ON_BLACK: LayerInk = {
  letters: "#000000",
  alarm: "#ffb000",
  path: "#00e5ff",
  gap: "#ff9dff",
  move: "#7dff7d",
  kinds: ["#00e5ff", "#ffb000", "#7dff7d", "#ff9dff", "#ffffff", "#ffff66", "#b0c8ff", "#ff9d8a"],
  band: 0.7,
  wash: 0.35,
};

const ON_WHITE: LayerInk = {
  letters: "#ffffff",
  alarm: "#8a1000",
  path: "#003f8a",
  gap: "#64007a",
  move: "#00523a",
  kinds: ["#003f8a", "#6b3400", "#00523a", "#64007a", "#000000", "#4a4a00", "#2f3b63", "#7a0036"],
  band: 0.7,
  wash: 0.2,
};

/** The ink that suits a look. */
export function inkFor(theme: ThemeId): LayerInk {
  if (theme === "vscode-high-contrast") return ON_BLACK;
  if (theme === "vscode-high-contrast-light") return ON_WHITE;
  return theme === "dark" || theme === "vscode-dark" ? ON_DARK : ON_LIGHT;
}
