import * as vscode from "vscode";
import { activeMap, passedResource } from "../activeMap";
import type { Command, CommandContext } from "./command";

/** `mapwright.openPreview`: the preview in the editor group of the map. */
export function openPreview({ previews }: CommandContext): Command {
  return {
    id: "mapwright.openPreview",
    execute: (resource) => open(resource, (uri) => previews.open(uri, vscode.ViewColumn.Active)),
  };
}

/** `mapwright.openPreviewToSide`: the preview beside the map. */
export function openPreviewToSide({ previews }: CommandContext): Command {
  return {
    id: "mapwright.openPreviewToSide",
    execute: (resource) => open(resource, (uri) => previews.open(uri, vscode.ViewColumn.Beside)),
  };
}

/** Shows the resource that a menu passed, else the map in the active editor. */
function open(resource: unknown, show: (uri: vscode.Uri) => void): void {
  const uri = passedResource(resource) ?? activeMap();
  if (uri !== undefined) show(uri);
  else
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a Wardley map first, then its preview."));
}
