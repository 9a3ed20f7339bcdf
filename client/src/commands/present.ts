import * as vscode from "vscode";
import { activeMap } from "../activeMap";
import type { Command, CommandContext } from "./command";

/** `mapwright.present`: the map in the full window, step by step. */
export function present({ previews }: CommandContext): Command {
  return {
    id: "mapwright.present",
    execute: () => {
      const map = activeMap();
      const shown = previews.current?.resource.toString();
      if (map !== undefined && map.toString() !== shown) previews.open(map, vscode.ViewColumn.Active);
      const preview = previews.current;
      if (preview !== undefined) preview.present();
      else
        void vscode.window.showInformationMessage(
          vscode.l10n.t("Open a Wardley map first, then present it."),
        );
    },
  };
}
