import * as vscode from "vscode";
import type { Command } from "./command";

/** A command of the palette that stands for one of the server's source actions on the active map. */
function sourceAction(name: string, kind: string): () => Command {
  return () => ({
    id: `mapwright.${name}`,
    execute: () => vscode.commands.executeCommand("editor.action.sourceAction", { kind, apply: "first" }),
  });
}

/** `mapwright.sortByKind`: statements of one kind together. */
export const sortByKind = sourceAction("sortByKind", "source.organize.mapwright.byKind");

/** `mapwright.sortByValueChain`: the same, from the anchors down what is needed. */
export const sortByValueChain = sourceAction("sortByValueChain", "source.organize.mapwright.byValueChain");

/** `mapwright.fixAll`: everything that has an obvious repair. */
export const fixAll = sourceAction("fixAll", "source.fixAll.mapwright");
