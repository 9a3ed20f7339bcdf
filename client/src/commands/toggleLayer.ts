import * as vscode from "vscode";
import { LAYERS } from "#core/render/layers/index";
import type { Command, CommandContext } from "./command";

/**
 * `mapwright.toggleLayer`: with a layer's id (as a key binding may pass it) switches that one on or off in the
 * present preview; without one lets the user choose.
 */
export function toggleLayer({ previews }: CommandContext): Command {
  return {
    id: "mapwright.toggleLayer",
    execute: async (layer) => {
      const preview = previews.current;
      if (preview === undefined) {
        const message = vscode.l10n.t("Open the preview of a map first, then switch its layers.");
        void vscode.window.showInformationMessage(message);
      } else if (typeof layer === "string") {
        preview.switchLayer(layer, !preview.layers.includes(layer));
      } else {
        const chosen = await choose(preview.layers);
        if (chosen !== undefined) preview.setLayers(chosen);
      }
    },
  };
}

/** The ids the user picks; undefined when they let it be. */
async function choose(on: readonly string[]): Promise<readonly string[] | undefined> {
  const items = LAYERS.map(({ id, title, explanation }) => ({
    id,
    label: title,
    detail: explanation,
    picked: on.includes(id),
  }));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: vscode.l10n.t("Layers of the preview"),
    placeHolder: vscode.l10n.t("What the picture shows of the analysis"),
  });
  return picked?.map(({ id }) => id);
}
