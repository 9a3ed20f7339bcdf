import * as vscode from "vscode";
import { passedResource } from "../activeMap";
import { MAP_CANVAS_VIEW_TYPE } from "../identity";
import type { Command } from "./command";

/** VS Code's own name for the editor that a document has when nobody asks for another. */
const DEFAULT_EDITOR = "default";

/** `mapwright.openCanvas`: the map canvas in place of the text, or of a map that is not in the active editor. */
export function openCanvas(): Command {
  return { id: "mapwright.openCanvas", execute: (...args) => switchTo(MAP_CANVAS_VIEW_TYPE, args) };
}

/** `mapwright.openText`: the text in place of the map canvas. */
export function openText(): Command {
  return { id: "mapwright.openText", execute: (...args) => switchTo(DEFAULT_EDITOR, args) };
}

/**
 * Gives a document another editor.
 *
 * @param args of a menu: the resource and, from an editor's title, the group that the editor is in
 */
async function switchTo(editor: string, [passed, ...context]: readonly unknown[]): Promise<void> {
  const resource = passedResource(passed);
  const isTitle = context.some((each) => typeof each === "object" && each !== null && "groupId" in each);
  if (resource === undefined || isTitle || isActive(resource))
    await vscode.commands.executeCommand("reopenActiveEditorWith", editor, ...(isTitle ? context : []));
  else await vscode.commands.executeCommand("vscode.openWith", resource, editor);
}

function isActive(resource: vscode.Uri): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const isDocument = input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom;
  return isDocument && input.uri.toString() === resource.toString();
}
