import * as vscode from "vscode";
import { besides } from "../export/exporter";
import { EXPORT_FORMATS, type ExportFormat } from "../export/exportFormats";
import { notWritten } from "../export/notWritten";
import { activeSource } from "./activeSource";
import type { Command, CommandContext } from "./command";

/** Where the format used last is remembered. */
const LAST_FORMAT = "mapwright.exportMap.format";

/** `mapwright.exportMap`: a map as a picture in a file. Arguments: the map, the format, the file; each asked for when missing. */
export function exportMap({ exporter, previews, memory, log }: CommandContext): Command {
  return {
    id: "mapwright.exportMap",
    execute: async (resource, wanted, place) => {
      const source = await activeSource(
        resource instanceof vscode.Uri ? resource : previews.current?.resource,
      );
      if (source === undefined) {
        void vscode.window.showInformationMessage(vscode.l10n.t("Open a Wardley map first, then export it."));
        return;
      }
      const offered = EXPORT_FORMATS.filter((format) => exporter.offers(format));
      const format =
        offered.find(({ id }) => id === wanted) ??
        (await pickFormat(offered, memory.get<string>(LAST_FORMAT)));
      if (format === undefined) return;
      const { uri } = source.document;
      const target = place instanceof vscode.Uri ? place : await pickTarget(uri, format);
      if (target === undefined) return;
      await memory.update(LAST_FORMAT, format.id);
      const progress = {
        location: vscode.ProgressLocation.Window,
        title: vscode.l10n.t("Exporting {0}", format.label),
      };
      try {
        const exported = { uri, snapshot: source.snapshot };
        await vscode.window.withProgress(progress, () => exporter.export(exported, format, target));
      } catch (error) {
        log.error(`Export to ${target.toString(true)} failed:`, error);
        const reason = notWritten(error, target);
        void vscode.window.showErrorMessage(vscode.l10n.t("The map could not be exported: {0}", reason));
        return;
      }
      if (!(place instanceof vscode.Uri)) await offerToOpen(target);
    },
  };
}

async function pickFormat(
  formats: readonly ExportFormat[],
  last: string | undefined,
): Promise<ExportFormat | undefined> {
  const items = formats.map((format) => ({ label: format.label, description: format.description, format }));
  items.sort((a, b) => Number(b.format.id === last) - Number(a.format.id === last));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t("Export the map as …"),
  });
  return picked?.format;
}

function pickTarget(uri: vscode.Uri, format: ExportFormat): Thenable<vscode.Uri | undefined> {
  const near = uri.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : uri;
  const proposed =
    near === uri ? besides(uri, format) : near && vscode.Uri.joinPath(near, `map.${format.id}`);
  return vscode.window.showSaveDialog({
    ...(proposed && { defaultUri: proposed }),
    filters: { [format.label]: [format.id] },
    title: vscode.l10n.t("Export the map"),
  });
}

async function offerToOpen(target: vscode.Uri): Promise<void> {
  const open = vscode.l10n.t("Open");
  const name = target.path.slice(target.path.lastIndexOf("/") + 1);
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t("Exported {0}", name), open);
  if (answer === open) await vscode.commands.executeCommand("vscode.open", target);
}
