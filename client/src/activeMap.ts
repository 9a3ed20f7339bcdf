import * as vscode from "vscode";
import { MAP_CANVAS_VIEW_TYPE } from "./identity";
import { isMapDocument } from "./mermaidMaps";

/** The document of the map canvas that is the active editor; VS Code counts only editors of text as active ones. */
export function activeCanvas(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.viewType === MAP_CANVAS_VIEW_TYPE
    ? input.uri
    : undefined;
}

/** Tells which document's map canvas becomes the active editor. */
export function followCanvas(turn: (canvas: vscode.Uri) => void): vscode.Disposable {
  const look = () => {
    const canvas = activeCanvas();
    if (canvas !== undefined) turn(canvas);
  };
  const { tabGroups } = vscode.window;
  return vscode.Disposable.from(tabGroups.onDidChangeTabs(look), tabGroups.onDidChangeTabGroups(look));
}

/** The resource that a menu passes: of a file, or of what stands for one in a view. */
export function passedResource(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  const isRow = typeof argument === "object" && argument !== null && "resourceUri" in argument;
  return isRow && argument.resourceUri instanceof vscode.Uri ? argument.resourceUri : undefined;
}

/** The map in the active editor, be it its text or its canvas. */
export function activeMap(): vscode.Uri | undefined {
  const canvas = activeCanvas();
  if (canvas !== undefined) return canvas;
  const document = vscode.window.activeTextEditor?.document;
  return document && isMapDocument(document) ? document.uri : undefined;
}
