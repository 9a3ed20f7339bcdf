import * as vscode from "vscode";
import { MAP_EXTENSIONS } from "#core/language/product";
import { besides } from "../export/exporter";
import { EXPORT_FORMATS } from "../export/exportFormats";
import { notWritten } from "../export/notWritten";
import { activeSource } from "./activeSource";
import type { Command, CommandContext } from "./command";

/** `mapwright.exportAllMaps`: pictures of all maps of the workspace, each beside its map. Argument: the format. */
export function exportAllMaps({ exporter, log }: CommandContext): Command {
  return {
    id: "mapwright.exportAllMaps",
    execute: async (wanted) => {
      const extensions = MAP_EXTENSIONS.map((extension) => extension.replace(".", "")).join(",");
      const maps = await vscode.workspace.findFiles(`**/*.{${extensions}}`, "**/node_modules/**");
      if (maps.length === 0) {
        void vscode.window.showInformationMessage(vscode.l10n.t("There is no map in this workspace."));
        return;
      }
      const offered = EXPORT_FORMATS.filter((format) => exporter.offers(format));
      const format =
        offered.find(({ id }) => id === wanted) ??
        (await vscode.window.showQuickPick([...offered], {
          placeHolder: vscode.l10n.t("Export {0} maps, each beside its text, as …", maps.length),
        }));
      if (format === undefined) return;
      const failed: string[] = [];
      const reasons = new Set<string>();
      let done = 0;
      const options = {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t("Exporting maps as {0}", format.label),
        cancellable: true,
      };
      await vscode.window.withProgress(options, async (progress, cancelled) => {
        for (const uri of maps.sort((a, b) => (a.path < b.path ? -1 : 1))) {
          if (cancelled.isCancellationRequested) return;
          progress.report({ message: vscode.workspace.asRelativePath(uri), increment: 100 / maps.length });
          const target = besides(uri, format);
          try {
            const source = await activeSource(uri);
            if (source === undefined) continue;
            await exporter.export({ uri, snapshot: source.snapshot }, format, target, cancelled);
            done++;
          } catch (error) {
            if (cancelled.isCancellationRequested) return;
            log.error(`Export of ${uri.toString(true)} failed:`, error);
            failed.push(vscode.workspace.asRelativePath(uri));
            reasons.add(notWritten(error, target));
          }
        }
      });
      if (failed.length > 0) {
        const names = failed.slice(0, 5).join(", ");
        const text = vscode.l10n.t(
          "{0} of {1} maps could not be exported: {2}",
          failed.length,
          maps.length,
          names,
        );
        // One reason for all of them explains; several would be a list, which the log is.
        const [reason = ""] = reasons;
        void vscode.window.showErrorMessage(reasons.size === 1 ? `${text}: ${reason}` : text);
      } else void vscode.window.setStatusBarMessage(vscode.l10n.t("Exported {0} maps", done), 5000);
      return done;
    },
  };
}
