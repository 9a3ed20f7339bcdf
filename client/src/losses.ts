import * as vscode from "vscode";

/** Tells what a conversion lost: the number, with the list one click away in the log. */
export function tellLosses(log: vscode.LogOutputChannel, what: string, losses: readonly string[]): void {
  if (losses.length === 0) return;
  log.info(`${what}: not carried over:\n${losses.map((loss) => `  ${loss}`).join("\n")}`);
  const message =
    losses.length === 1
      ? vscode.l10n.t("{0}: not carried over: {1}", what, losses[0] ?? "")
      : vscode.l10n.t("{0}: {1} things could not be carried over.", what, losses.length);
  const show = vscode.l10n.t("Show Them");
  void vscode.window.showWarningMessage(message, show).then((chosen) => {
    if (chosen === show) log.show();
  });
}
