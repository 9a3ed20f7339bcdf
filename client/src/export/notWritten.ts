import * as vscode from "vscode";
import { writeFaultOf } from "./writeFault";

/** Why a file could not be written, in words for the user. */
export function notWritten(error: unknown, target: vscode.Uri): string {
  const { l10n } = vscode;
  const folder = vscode.workspace.asRelativePath(vscode.Uri.joinPath(target, ".."), true);
  switch (writeFaultOf(error)) {
    case "denied":
      return l10n.t("there is no permission to write into {0}.", folder);
    case "noFolder":
      return l10n.t("there is no folder {0}.", folder);
    case "isFolder":
      return l10n.t("{0} is a folder.", vscode.workspace.asRelativePath(target, true));
    case "full":
      return l10n.t("there is no space left for it.");
    case undefined:
      return error instanceof Error ? error.message : String(error);
  }
}
