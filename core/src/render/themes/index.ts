import type { MapStyle } from "../../language/nodes";
import { colour } from "./colour";
import { dark } from "./dark";
import { handwritten } from "./handwritten";
import { plain } from "./plain";
import type { EditorTheme, MapTheme, ThemeId } from "./theme";
import { vscodeDark } from "./vscodeDark";
import { vscodeHighContrast } from "./vscodeHighContrast";
import { vscodeHighContrastLight } from "./vscodeHighContrastLight";
import { vscodeLight } from "./vscodeLight";
import { wardley } from "./wardley";

/** Every look there is: a new one is a file and a line here. */
export const THEMES: Readonly<Record<ThemeId, MapTheme>> = {
  plain,
  wardley,
  colour,
  handwritten,
  dark,
  "vscode-light": vscodeLight,
  "vscode-dark": vscodeDark,
  "vscode-high-contrast": vscodeHighContrast,
  "vscode-high-contrast-light": vscodeHighContrastLight,
};

/** The look of a map: the style it (or the caller) names, else the one that suits the editor. */
export function themeFor(style: MapStyle | undefined, editor: EditorTheme = "light"): MapTheme {
  return THEMES[style ?? `vscode-${editor}`];
}
