import * as vscode from "vscode";
import { SCREEN_THEMES, type ScreenTheme } from "#core/render/themes/screenLook";
import type { EditorTheme } from "#core/render/themes/theme";

/** VS Code's present colour theme: the look of a map that asks for none. */
export function activeColourTheme(): EditorTheme {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Dark:
      return "dark";
    case vscode.ColorThemeKind.HighContrast:
      return "high-contrast";
    case vscode.ColorThemeKind.HighContrastLight:
      return "high-contrast-light";
    case vscode.ColorThemeKind.Light:
      return "light";
  }
}

/** The setting that says how maps are shown in previews. */
export const PREVIEW_THEME = "mapwright.preview.theme";

/** How the user wants maps of a folder shown. */
export function previewTheme(resource: vscode.Uri): ScreenTheme {
  const wanted = vscode.workspace.getConfiguration(undefined, resource).get<string>(PREVIEW_THEME);
  return SCREEN_THEMES.find((choice) => choice === wanted) ?? "auto";
}
