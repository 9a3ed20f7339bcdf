import * as vscode from "vscode";
import { activeMap } from "../activeMap";
import type { ProseResult } from "../report/reportPanel";
import type { Command, CommandContext } from "./command";

/** `mapwright.writeProse`: has a language model put parts of the report into words, and shows the report. */
export function writeProse({ reports }: CommandContext): Command {
  return {
    id: "mapwright.writeProse",
    execute: async (resource): Promise<ProseResult | undefined> => {
      const uri = resource instanceof vscode.Uri ? resource : activeMap();
      const report = uri === undefined ? reports.current : reports.open(uri);
      if (report !== undefined) return report.writeProse();
      void vscode.window.showInformationMessage(
        vscode.l10n.t("Open a Wardley map first, then have its report written."),
      );
      return undefined;
    },
  };
}
