import * as vscode from "vscode";
import { isMapDocument } from "../mermaidMaps";
import { operate } from "../preview/editing/operate";
import type { Command, CommandContext } from "./command";

/** A command that writes the places of labels into the text of the map at hand, as one step of undo. */
function tidying(name: string, anew: boolean): (context: CommandContext) => Command {
  return ({ server, previews }) => ({
    id: `mapwright.${name}`,
    execute: async (resource) => {
      const document = await mapAtHand(resource, previews.current?.resource);
      if (document === undefined) {
        const message = vscode.l10n.t("Open a Wardley map first, then tidy its labels.");
        void vscode.window.showInformationMessage(message);
        return;
      }
      // As large as the map is looked at, for labels are laid out for a size.
      const area = previews.of(document.uri)?.area;
      const done = await operate(server, document, document.version, { op: "tidyLabels", anew }, area);
      if (done.refusal !== null) void vscode.window.showInformationMessage(done.refusal);
      else void vscode.window.setStatusBarMessage(done.said, 5000);
    },
  });
}

/** The map that a menu passed, that the active editor shows, or that the present preview does. */
async function mapAtHand(
  resource: unknown,
  shown: vscode.Uri | undefined,
): Promise<vscode.TextDocument | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  if (!(resource instanceof vscode.Uri) && active !== undefined && isMapDocument(active)) return active;
  const uri = resource instanceof vscode.Uri ? resource : shown;
  return uri && vscode.workspace.openTextDocument(uri);
}

/** `mapwright.tidyLabels`: labels that nobody has placed get an offset that leaves them where they are. */
export const tidyLabels = tidying("tidyLabels", false);

/** `mapwright.tidyLabelsAnew`: the same, and labels that lie on something else get another place. */
export const tidyLabelsAnew = tidying("tidyLabelsAnew", true);
