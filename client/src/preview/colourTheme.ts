import * as vscode from "vscode";
import type { EditorTheme } from "#core/render/themes/theme";

/** VS Code's present colour theme: the look of a map that asks for none. */
export function activeColourTheme(): EditorTheme {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Dark:
      return "dark";
    case vscode.ColorThemeKind.HighContrast:
      return "high-contrast";
    // The light picture is dark on white throughout, which high contrast on light asks for.
    case vscode.ColorThemeKind.Light:
    case vscode.ColorThemeKind.HighContrastLight:
      return "light";
  }
}
