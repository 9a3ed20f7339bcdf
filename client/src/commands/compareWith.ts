import * as vscode from "vscode";
import { activeMap } from "../activeMap";
import { compareMap } from "../compare/compareMap";
import { type CompareTarget, type Other, readTarget } from "../compare/compareTarget";
import { pickOther } from "../compare/pickOther";
import { isMapDocument } from "../mermaidMaps";
import type { Command, CommandContext } from "./command";

/** `mapwright.compareWith`: a map and what is picked as one picture. Arguments: see `readTarget`. */
export function compareWith(context: CommandContext): Command {
  return {
    id: "mapwright.compareWith",
    execute: (...args) => compare(context, readTarget(args), pickOther),
  };
}

/** `mapwright.compareWithHead`: a map and what was committed last. */
export function compareWithHead(context: CommandContext): Command {
  return {
    id: "mapwright.compareWithHead",
    execute: (...args) => compare(context, readTarget(args), async () => ({ kind: "revision", ref: "HEAD" })),
  };
}

/** `mapwright.compareWithClipboard`: a map and the one on the clipboard. */
export function compareWithClipboard(context: CommandContext): Command {
  return {
    id: "mapwright.compareWithClipboard",
    execute: (...args) =>
      compare(context, { ...readTarget(args), other: { kind: "clipboard" } }, async () => undefined),
  };
}

async function compare(
  { comparisons, previews }: CommandContext,
  { map, other }: CompareTarget,
  ask: (map: vscode.Uri) => Promise<Other | undefined>,
): Promise<void> {
  const uri = map ?? activeMap() ?? previews.current?.resource;
  if (uri === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a Wardley map first, then compare it."));
    return;
  }
  if (!(await isMap(uri))) {
    const name = vscode.workspace.asRelativePath(uri);
    void vscode.window.showWarningMessage(vscode.l10n.t("{0} is no Wardley map.", name));
    return;
  }
  const chosen = other ?? (await ask(uri));
  if (chosen !== undefined) await compareMap(comparisons, uri, chosen);
}

/** False for what is no map, or cannot be read. */
async function isMap(uri: vscode.Uri): Promise<boolean> {
  try {
    return isMapDocument(await vscode.workspace.openTextDocument(uri));
  } catch {
    return false;
  }
}
