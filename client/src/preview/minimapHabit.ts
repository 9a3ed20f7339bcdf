import * as vscode from "vscode";
import type { Preferences } from "#core/protocol/preview";

/** The setting that says when the small overview is shown. */
export const MINIMAP = "mapwright.preview.minimap";

/** What it says for a map. */
export function minimapHabit(resource: vscode.Uri): Preferences["minimap"] {
  const set = vscode.workspace.getConfiguration(undefined, resource).get(MINIMAP);
  return set === "always" || set === "never" ? set : "auto";
}
