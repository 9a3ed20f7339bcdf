import * as vscode from "vscode";
import { activeMap, passedResource } from "../activeMap";
import type { Command, CommandContext } from "./command";

/** `mapwright.openReport`: the report beside the map. */
export function openReport({ reports }: CommandContext): Command {
  return {
    id: "mapwright.openReport",
    execute: (resource) => {
      const uri = passedResource(resource) ?? activeMap();
      if (uri !== undefined) reports.open(uri);
      else
        void vscode.window.showInformationMessage(
          vscode.l10n.t("Open a Wardley map first, then its report."),
        );
    },
  };
}
