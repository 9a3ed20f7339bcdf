import * as vscode from "vscode";
import { fenceText } from "#core/formats/fenceText";
import type { CopyForm } from "./copyForm";

/** The map's own text as a fence, which Markdown previews draw. */
export const fenceForm: CopyForm = {
  id: "fence",
  label: "Markdown",
  description: vscode.l10n.t("a fence that Markdown previews draw"),
  copy: async ({ snapshot }) => {
    await vscode.env.clipboard.writeText(fenceText(snapshot.tree));
    return [];
  },
};
