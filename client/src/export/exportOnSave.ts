import * as vscode from "vscode";
import { createSnapshot } from "#core/services/snapshot";
import { isMapDocument } from "../mermaidMaps";
import { besides, type Exporter } from "./exporter";
import { EXPORT_FORMATS } from "./exportFormats";
import { notWritten } from "./notWritten";

/** Keeps a picture beside each map that is saved, where the setting `mapwright.export.onSave` says so. */
export function exportOnSave(exporter: Exporter, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.workspace.onDidSaveTextDocument(async (document) => {
    const { uri, version } = document;
    const wanted = vscode.workspace.getConfiguration("mapwright.export", uri).get<string>("onSave", "off");
    const format = EXPORT_FORMATS.find(({ id }) => id === wanted);
    if (format === undefined || !exporter.offers(format) || !isMapDocument(document)) return;
    const target = besides(uri, format);
    try {
      const snapshot = createSnapshot(uri.toString(), version, document.getText());
      await exporter.export({ uri, snapshot }, format, target);
    } catch (error) {
      log.error(`Export of ${uri.toString(true)} on save failed:`, error);
      const reason = notWritten(error, target);
      void vscode.window.showErrorMessage(vscode.l10n.t("The saved map could not be exported: {0}", reason));
    }
  });
}
