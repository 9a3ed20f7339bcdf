import * as vscode from "vscode";
import { animatedSvg } from "#core/compare/animatedSvg";
import { historyScenes, STATE_SECONDS } from "#core/compare/mapHistory";
import { sceneToSvg } from "#core/render/svg";
import type { EditorTheme } from "#core/render/themes/theme";
import type { MapHistory } from "./mapHistory";
import { fileName } from "./mapSide";

/** As one picture that plays, or as one file for each state. */
export type HistoryForm = "animated" | "frames";

/**
 * Writes a history; asks for the form and the place when they are not given.
 *
 * @returns the files written; undefined when nothing was
 */
export async function exportHistory(
  history: MapHistory,
  log: vscode.LogOutputChannel,
  wanted?: HistoryForm,
  place?: vscode.Uri,
): Promise<readonly vscode.Uri[] | undefined> {
  const form = wanted ?? (await pickForm());
  if (form === undefined) return undefined;
  const target = place ?? (await pickPlace(history.uri, form));
  if (target === undefined) return undefined;
  const progress = {
    location: vscode.ProgressLocation.Window,
    title: vscode.l10n.t("Exporting the history"),
  };
  try {
    const written = await vscode.window.withProgress(progress, () => write(history, form, target));
    if (place === undefined) void offerToOpen(form === "animated" ? target : undefined, written.length);
    return written;
  } catch (error) {
    log.error(`Export of the history to ${target.toString(true)} failed:`, error);
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t("The history could not be exported: {0}", reason));
    return undefined;
  }
}

async function write(history: MapHistory, form: HistoryForm, target: vscode.Uri): Promise<vscode.Uri[]> {
  const theme = vscode.workspace.getConfiguration("mapwright.export", history.uri).get("theme", "light");
  const states = await history.states();
  const scenes = historyScenes(states, theme as EditorTheme);
  const name = baseName(history.uri);
  const encode = (svg: string) => new TextEncoder().encode(svg);
  if (form === "animated") {
    const title = vscode.l10n.t("History of {0}", states.at(-1)?.map.title ?? name);
    await vscode.workspace.fs.writeFile(
      target,
      encode(animatedSvg(scenes, title, { seconds: STATE_SECONDS })),
    );
    return [target];
  }
  // All are drawn before the first is written.
  const files = scenes.map((scene, at) => {
    const number = String(at + 1).padStart(Math.max(3, String(scenes.length).length), "0");
    const uri = vscode.Uri.joinPath(target, `${name}-${number}-${states[at]?.key}.svg`);
    return { uri, bytes: encode(sceneToSvg(scene)) };
  });
  await vscode.workspace.fs.createDirectory(target);
  for (const { uri, bytes } of files) await vscode.workspace.fs.writeFile(uri, bytes);
  return files.map(({ uri }) => uri);
}

async function pickForm(): Promise<HistoryForm | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: vscode.l10n.t("One animated SVG"),
        description: vscode.l10n.t("plays by itself, in pages and documents"),
        form: "animated" as const,
      },
      {
        label: vscode.l10n.t("Frames"),
        description: vscode.l10n.t("one SVG for each state, in a folder"),
        form: "frames" as const,
      },
    ],
    { placeHolder: vscode.l10n.t("Export the history as …") },
  );
  return picked?.form;
}

async function pickPlace(uri: vscode.Uri, form: HistoryForm): Promise<vscode.Uri | undefined> {
  const folder = vscode.Uri.joinPath(uri, "..");
  if (form === "animated") {
    return vscode.window.showSaveDialog({
      defaultUri: vscode.Uri.joinPath(folder, `${baseName(uri)}-history.svg`),
      filters: { SVG: ["svg"] },
      title: vscode.l10n.t("Export the history"),
    });
  }
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: false,
      canSelectFolders: true,
      defaultUri: folder,
      openLabel: vscode.l10n.t("Write the frames here"),
    })) ?? [];
  return chosen;
}

async function offerToOpen(target: vscode.Uri | undefined, count: number): Promise<void> {
  const open = vscode.l10n.t("Open");
  const told =
    target === undefined
      ? vscode.l10n.t("Exported {0} frames", count)
      : vscode.l10n.t("Exported {0}", fileName(target));
  const answer = await vscode.window.showInformationMessage(told, ...(target ? [open] : []));
  if (answer === open && target) await vscode.commands.executeCommand("vscode.open", target);
}

function baseName(uri: vscode.Uri): string {
  return fileName(uri).replace(/\.[^.]*$/, "");
}
