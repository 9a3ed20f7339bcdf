import * as vscode from "vscode";
import type { Command } from "./command";

/** Id of the command behind the places that hovers link to; not in the palette. */
export const REVEAL_PLACE = "mapwright.revealPlace";

/** Shows a place of a document of any scheme: `[uri, line, character]`, zero-based. */
export function revealPlace(): Command {
  return {
    id: REVEAL_PLACE,
    execute: async (uri, line, character) => {
      if (typeof uri !== "string" || !isIndex(line) || !isIndex(character)) return;
      const place = new vscode.Position(line, character);
      await vscode.window.showTextDocument(vscode.Uri.parse(uri, true), {
        selection: new vscode.Range(place, place),
      });
    },
  };
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
