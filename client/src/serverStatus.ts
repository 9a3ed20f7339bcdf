import * as vscode from "vscode";
import { LANGUAGE_ID } from "#core/language/product";
import type { LanguageServer, ServerState } from "./languageServer";

/** The language status item of maps: how the server is doing, and what to do when it is not. */
export function showServerStatus(server: LanguageServer): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("mapwright.server", { language: LANGUAGE_ID });
  item.name = "Mapwright";
  const show = (state: ServerState) => {
    item.busy = state === "starting";
    item.text = textOf(state);
    item.severity =
      state === "stopped" ? vscode.LanguageStatusSeverity.Error : vscode.LanguageStatusSeverity.Information;
    item.command =
      state === "stopped"
        ? { command: "mapwright.restartServer", title: vscode.l10n.t("Restart") }
        : { command: "mapwright.showOutput", title: vscode.l10n.t("Show Output") };
  };
  show(server.state);
  return vscode.Disposable.from(item, server.onDidChangeState(show));
}

function textOf(state: ServerState): string {
  switch (state) {
    case "running":
      return vscode.l10n.t("Map language server is running");
    case "starting":
      return vscode.l10n.t("Map language server is starting");
    case "stopped":
      return vscode.l10n.t("Map language server has stopped");
  }
}
