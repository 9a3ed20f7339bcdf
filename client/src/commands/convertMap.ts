import * as vscode from "vscode";
import type { MapFormat } from "#core/formats/format";
import { FORMATS, sourceOf } from "#core/formats/index";
import { tellLosses } from "../losses";
import { activeSource, fileNameOf } from "./activeSource";
import type { Command, CommandContext } from "./command";

/** `mapwright.convertMap`: the map in another form, as a new document beside it that is not saved yet. */
export function convertMap({ log }: CommandContext): Command {
  return {
    id: "mapwright.convertMap",
    execute: async (resource, wanted) => {
      const source = await activeSource(resource);
      if (source === undefined) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t("Open a Wardley map first, then convert it."),
        );
        return;
      }
      const { document, snapshot } = source;
      const isMap = snapshot.tree.lines.length === document.lineCount;
      const others = FORMATS.filter(({ isFile, id }) => isFile && !(isMap && id === snapshot.tree.dialect));
      const format = others.find(({ id }) => id === wanted) ?? (await pickFormat(others));
      if (format === undefined) return;
      const { text, losses } = format.write(sourceOf(snapshot.map, fileNameOf(document)));
      await showNew(await freeName(document.uri, format.extension), text);
      tellLosses(log, format.label, losses);
    },
  };
}

async function pickFormat(formats: readonly MapFormat[]): Promise<MapFormat | undefined> {
  const items = formats.map((format) => ({ label: format.label, description: format.extension, format }));
  const picked = await vscode.window.showQuickPick(items, {
    placeHolder: vscode.l10n.t("Convert the map to …"),
  });
  return picked?.format;
}

/** A document beside the active editor that becomes a file when it is saved; its name tells its language. */
async function showNew(uri: vscode.Uri, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), text);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
}

/** As many names are tried. */
const MOST_NAMES = 100;

/** The address of an unsaved document with the map's name, where neither a file nor another such document is. */
async function freeName(map: vscode.Uri, extension: string): Promise<vscode.Uri> {
  const name = map.path.replace(/\.[^./]*$/, "");
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.path));
  for (let number = 1; number < MOST_NAMES; number++) {
    const path = `${name}${number === 1 ? "" : `-${number}`}${extension}`;
    if (!open.has(path) && !(await exists(map.with({ path })))) return map.with({ scheme: "untitled", path });
  }
  return map.with({ scheme: "untitled", path: `${name}-${Date.now()}${extension}` });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === "untitled") return false;
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
