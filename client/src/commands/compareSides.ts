import * as vscode from "vscode";
import { Comparison } from "../compare/comparison";
import type { Command, CommandContext } from "./command";

/** `mapwright.compareSides`: what the active diff editor shows as text, as one picture. */
export function compareSides({ comparisons }: CommandContext): Command {
  return {
    id: "mapwright.compareSides",
    execute: () => {
      const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      if (!(input instanceof vscode.TabInputTextDiff)) return;
      const { original, modified } = input;
      comparisons.open(new Comparison(comparisons.sides.file(original), comparisons.sides.file(modified)));
    },
  };
}
