import * as vscode from "vscode";
import { LANGUAGE_ID } from "#core/language/product";
import { sourceOfPicture } from "#core/render/pictureSource";
import type { Command } from "./command";

/** `mapwright.openPicture`: the map that an exported SVG or PNG carries, as a document that is not saved yet. */
export function openPicture(): Command {
  return {
    id: "mapwright.openPicture",
    execute: async (resource) => {
      const uri = resource instanceof vscode.Uri ? resource : await pickPicture();
      if (uri === undefined) return;
      const content = sourceOfPicture(await vscode.workspace.fs.readFile(uri));
      if (content === undefined) {
        const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
        const message = vscode.l10n.t("{0} carries no map; only pictures that Mapwright exported do.", name);
        void vscode.window.showInformationMessage(message);
        return;
      }
      const document = await vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content });
      await vscode.window.showTextDocument(document);
    },
  };
}

async function pickPicture(): Promise<vscode.Uri | undefined> {
  const picked = await vscode.window.showOpenDialog({
    canSelectMany: false,
    filters: { [vscode.l10n.t("Pictures")]: ["svg", "png"] },
    title: vscode.l10n.t("Open the map of a picture"),
  });
  return picked?.[0];
}
