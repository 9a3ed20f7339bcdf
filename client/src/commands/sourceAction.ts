import * as vscode from "vscode";
import { activeMap } from "../activeMap";
import type { Command } from "./command";

/**
 * A command of the palette that stands for one of the server's source actions on the active map. The action is asked
 * for and applied here: the editor's own command for it gives up when problems are updated meanwhile.
 *
 * @param nothing what the user is told when there is nothing to do
 */
function sourceAction(name: string, kind: string, nothing: () => string): () => Command {
  return () => ({
    id: `mapwright.${name}`,
    execute: async () => {
      const uri = activeMap();
      if (uri === undefined) return;
      const start = new vscode.Range(0, 0, 0, 0);
      const provide = "vscode.executeCodeActionProvider";
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(provide, uri, start, kind);
      const action = actions.find((candidate) => candidate.kind?.value === kind);
      if (action?.edit) await vscode.workspace.applyEdit(action.edit);
      else void vscode.window.showInformationMessage(nothing());
    },
  });
}

const sorted = () => vscode.l10n.t("The statements are in this order already, or cannot be sorted.");

/** `mapwright.sortByKind`: statements of one kind together. */
export const sortByKind = sourceAction("sortByKind", "source.organize.mapwright.byKind", sorted);

/** `mapwright.sortByValueChain`: the same, from the anchors down what is needed. */
export const sortByValueChain = sourceAction(
  "sortByValueChain",
  "source.organize.mapwright.byValueChain",
  sorted,
);

/** `mapwright.fixAll`: everything that has an obvious repair. */
export const fixAll = sourceAction("fixAll", "source.fixAll.mapwright", () =>
  vscode.l10n.t("There is nothing with an obvious repair."),
);
