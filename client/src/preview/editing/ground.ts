import * as vscode from "vscode";
import { stageNames } from "#core/model/stages";
import type { Ground } from "#core/protocol/editingMessages";
import type { Loss } from "../notices";
import type { Picture } from "../picture";

/** What the webview has to know of a picture's map to let it be edited. */
export function groundOf(
  picture: Picture,
  document: vscode.TextDocument | undefined,
  loss: Loss | undefined,
  readOnly: boolean,
): Ground {
  const { map, boundaries } = picture.snapshot;
  return {
    stages: [...stageNames(map.evolutionAxis)],
    boundaries: [...boundaries],
    obstacle: obstacleOf(picture, document, loss, readOnly),
  };
}

function obstacleOf(
  { layers }: Picture,
  document: vscode.TextDocument | undefined,
  loss: Loss | undefined,
  readOnly: boolean,
): string | null {
  if (document === undefined || loss !== undefined)
    return vscode.l10n.t("The map's file is gone, so it cannot be edited.");
  if (readOnly) return vscode.l10n.t("This map is read-only.");
  const other = layers.find(({ layer }) => layer.project !== undefined);
  return other === undefined
    ? null
    : vscode.l10n.t(
        "The picture shows another map than the text: switch the layer {0} off to edit.",
        other.layer.title,
      );
}

/** Whether a document cannot be written to; one of which nobody says so can be. */
export async function isReadOnly(document: vscode.TextDocument): Promise<boolean> {
  const { uri } = document;
  if (uri.scheme === "untitled") return false;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false || isMarked(document)) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    // A file system that cannot tell; or a text that a program provides, which nobody writes back.
    return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined;
  }
}

/** Whether the settings mark the file read-only, which keeps the user from typing, but no extension from editing. */
function isMarked(document: vscode.TextDocument): boolean {
  const files = vscode.workspace.getConfiguration("files", document);
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const names = (setting: string) =>
    Object.entries(files.get<Readonly<Record<string, boolean>>>(setting, {})).some(([glob, on]) => {
      const patterns = folder ? [glob, new vscode.RelativePattern(folder, glob)] : [glob];
      return on && patterns.some((pattern) => vscode.languages.match({ pattern }, document) > 0);
    });
  return names("readonlyInclude") && !names("readonlyExclude");
}
