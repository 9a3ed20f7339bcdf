import * as vscode from "vscode";
import { activeMap } from "../activeMap";
import { readTarget } from "../compare/compareTarget";
import { exportHistory, type HistoryForm } from "../compare/exportHistory";
import { historyOf } from "../compare/historyOf";
import { MapHistory } from "../compare/mapHistory";
import type { Command, CommandContext } from "./command";

/** `mapwright.showHistory`: a map over the commits that touched it. Arguments: see `readTarget`. */
export function showHistory(context: CommandContext): Command {
  return {
    id: "mapwright.showHistory",
    execute: async (...args) => {
      const history = await wantedHistory(context, mapOf(context, args));
      if (history !== undefined) context.comparisons.open(history);
    },
  };
}

/**
 * `mapwright.exportHistory`: the same as files. Arguments: the map, "animated" or "frames", and the file or the
 * folder; each asked for when missing. Gives the files written.
 */
export function exportMapHistory(context: CommandContext): Command {
  return {
    id: "mapwright.exportHistory",
    execute: async (resource, wanted, place) => {
      const shown = context.comparisons.current?.subject;
      const isShown = resource === undefined && shown instanceof MapHistory;
      const history = isShown ? shown : await wantedHistory(context, mapOf(context, [resource]));
      if (history === undefined) return undefined;
      const form = isForm(wanted) ? wanted : undefined;
      try {
        const target = place instanceof vscode.Uri ? place : undefined;
        return await exportHistory(history, context.log, form, target);
      } finally {
        if (!isShown) history.dispose();
      }
    },
  };
}

function mapOf({ previews }: CommandContext, args: readonly unknown[]): vscode.Uri | undefined {
  return readTarget(args).map ?? activeMap() ?? previews.current?.resource;
}

/** The history of a map; tells the user when there is none. */
async function wantedHistory(
  { comparisons, log }: CommandContext,
  uri: vscode.Uri | undefined,
): Promise<MapHistory | undefined> {
  if (uri === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t("Open a Wardley map first, then its history."));
    return undefined;
  }
  const history = await historyOf(comparisons.sides, uri, log);
  if (typeof history !== "string") return history;
  void vscode.window.showWarningMessage(history);
  return undefined;
}

function isForm(value: unknown): value is HistoryForm {
  return value === "animated" || value === "frames";
}
