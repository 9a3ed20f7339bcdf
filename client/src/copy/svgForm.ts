import * as vscode from "vscode";
import type { CopyForm } from "./copyForm";

/** The picture as the text of an SVG: what the export writes. */
export const svgForm: CopyForm = {
  id: "svg",
  label: "SVG",
  description: vscode.l10n.t("the picture as text, for web pages and drawing programs"),
  copy: async ({ snapshot, uri }, { exporter }) => {
    const bytes = await exporter.draw({ uri, snapshot }, "svg");
    await vscode.env.clipboard.writeText(new TextDecoder().decode(bytes));
    return [];
  },
};
