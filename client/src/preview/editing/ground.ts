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

/** Whether a document cannot be written to; one that does not say so can be. */
export async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === "untitled") return false;
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    // A file system that cannot tell; or a text that a program provides, which nobody writes back.
    return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === undefined;
  }
}
