import type { MapStyle } from "../../language/nodes";
import { EDITOR_THEMES, type EditorTheme, type ThemeId } from "./theme";

/**
 * How maps are shown on a screen, whatever they are exported as: `auto` is the style that a map names, else the look of
 * the editor; `editor` the look of the editor always; `map` the style of the map always, `plain` when it names none; else
 * one look for all.
 */
export type ScreenTheme = "auto" | "editor" | "map" | EditorTheme;

/** All of them; the order of lists. */
export const SCREEN_THEMES = [
  "auto",
  "editor",
  "map",
  ...EDITOR_THEMES,
] as const satisfies readonly ScreenTheme[];

/** The look for a map that names a style, or none, in an editor. */
export function screenLook(choice: ScreenTheme, style: MapStyle | undefined, editor: EditorTheme): ThemeId {
  switch (choice) {
    case "auto":
      return style ?? `vscode-${editor}`;
    case "editor":
      return `vscode-${editor}`;
    case "map":
      return style ?? "plain";
    default:
      return `vscode-${choice}`;
  }
}
