import * as vscode from "vscode";
import type { CopyForm, CopySource } from "./copyForm";

/**
 * The picture as an image. Extensions can put nothing but text on the clipboard, so that a preview does it, which the
 * system may refuse: then the picture can go to a file.
 */
export const pngForm: CopyForm = {
  id: "png",
  label: "PNG",
  description: vscode.l10n.t("the picture as an image, for slides and chats"),
  offered: ({ exporter }) => exporter.offers({ id: "png" }),
  copy: async (source, { exporter, previews }) => {
    const { snapshot, uri } = source;
    const preview = previews.of(uri);
    if (preview === undefined) {
      await offerOthers(source, vscode.l10n.t("Only a preview can put a picture on the clipboard."), true);
      return undefined;
    }
    const picture = await exporter.draw({ uri, snapshot }, "png");
    const failure = await preview.copyPicture(picture);
    if (failure === null) return [];
    const message = vscode.l10n.t("The clipboard does not take the picture: {0}", failure);
    void offerOthers(source, message, false);
    return undefined;
  },
};

/** Says why there is nothing on the clipboard, and how the picture can be had. */
async function offerOthers({ uri }: CopySource, message: string, preview: boolean): Promise<void> {
  const open = vscode.l10n.t("Open Preview");
  const save = vscode.l10n.t("Save to a File…");
  const answer = await vscode.window.showInformationMessage(message, ...(preview ? [open] : []), save);
  if (answer === open) await vscode.commands.executeCommand("mapwright.openPreviewToSide", uri);
  if (answer === save) await vscode.commands.executeCommand("mapwright.exportMap", uri, "png");
}
