import * as vscode from "vscode";

/** A kind of picture that maps are exported as: one object in `EXPORT_FORMATS`. */
export interface ExportFormat {
  /** Also the extension of the file. */
  readonly id: "svg" | "png" | "pdf";
  readonly label: string;
  readonly description: string;
  /** True when its size is given in parts of the SVG's. */
  readonly scales: boolean;
}

/** In the order of the list. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: "svg",
    label: "SVG",
    description: vscode.l10n.t("sharp at any size, for the web and for documents"),
    scales: false,
  },
  { id: "png", label: "PNG", description: vscode.l10n.t("for slides and chats"), scales: true },
  {
    id: "pdf",
    label: "PDF",
    description: vscode.l10n.t("for printing; letters stay letters"),
    scales: false,
  },
];
