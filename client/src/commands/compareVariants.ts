import * as vscode from "vscode";
import { activeMap } from "../activeMap";
import { findMaps } from "../compare/pickOther";
import { variantsOf } from "../compare/variantNames";
import { Variants } from "../compare/variants";
import type { Command, CommandContext } from "./command";

/** So many maps are shown beside each other. */
const MOST = 3;

/**
 * `mapwright.compareVariants`: two or three maps beside each other. Arguments: what the explorer passes, a file and all
 * that are selected; the maps are asked for when there is one only.
 */
export function compareVariants({ comparisons, previews }: CommandContext): Command {
  return {
    id: "mapwright.compareVariants",
    execute: async (resource, selected) => {
      const first = resource instanceof vscode.Uri ? resource : (activeMap() ?? previews.current?.resource);
      const given = Array.isArray(selected) ? selected.filter((each) => each instanceof vscode.Uri) : [];
      // What was clicked is what the others are compared with.
      const others = given.filter((uri) => uri.toString() !== first?.toString());
      const maps = first && others.length > 0 ? [first, ...others] : await pickMaps(first);
      if (maps === undefined) return;
      if (maps.length < 2 || maps.length > MOST) {
        void vscode.window.showWarningMessage(vscode.l10n.t("Choose two or three maps to compare."));
        return;
      }
      comparisons.open(new Variants(maps.map((uri) => comparisons.sides.file(uri))));
    },
  };
}

/** Asks for maps; the first of them is the one at hand, and what looks like its variants is chosen already. */
async function pickMaps(first: vscode.Uri | undefined): Promise<readonly vscode.Uri[] | undefined> {
  const found = await findMaps();
  const others = found.filter((uri) => uri.toString() !== first?.toString());
  const likely = new Set(
    first &&
      variantsOf(
        first.path,
        others.map(({ path }) => path),
      ).slice(0, first ? MOST - 1 : MOST),
  );
  const items = others.map((uri) => ({
    label: vscode.workspace.asRelativePath(uri),
    picked: likely.has(uri.path),
    uri,
  }));
  items.sort((a, b) => Number(b.picked) - Number(a.picked) || (a.label < b.label ? -1 : 1));
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: first
      ? vscode.l10n.t("Show beside {0}: one or two maps", vscode.workspace.asRelativePath(first))
      : vscode.l10n.t("Two or three maps to show side by side"),
  });
  return picked && [...(first ? [first] : []), ...picked.map(({ uri }) => uri)];
}
