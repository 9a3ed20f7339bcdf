import * as vscode from "vscode";
import type { Command } from "./command";

/** Id of the command behind the code lenses; not in the palette. */
export const SHOW_PLACES = "mapwright.showPlaces";

/** Lists places of documents in the peek view: `[uri, position, locations]`, as LSP writes them. */
export function showPlaces(): Command {
  return {
    id: SHOW_PLACES,
    execute: async (uri, position, locations) => {
      if (typeof uri !== "string" || !isPosition(position) || !Array.isArray(locations)) return;
      const places = locations
        .filter(isLocation)
        .map(
          ({ uri: target, range: { start, end } }) =>
            new vscode.Location(vscode.Uri.parse(target, true), new vscode.Range(at(start), at(end))),
        );
      await vscode.commands.executeCommand(
        "editor.action.showReferences",
        vscode.Uri.parse(uri, true),
        at(position),
        places,
      );
    },
  };
}

interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

interface PlainLocation {
  readonly uri: string;
  readonly range: { readonly start: PlainPosition; readonly end: PlainPosition };
}

function at({ line, character }: PlainPosition): vscode.Position {
  return new vscode.Position(line, character);
}

function isLocation(value: unknown): value is PlainLocation {
  if (!isRecord(value) || typeof value.uri !== "string" || !isRecord(value.range)) return false;
  return isPosition(value.range.start) && isPosition(value.range.end);
}

function isPosition(value: unknown): value is PlainPosition {
  return isRecord(value) && isIndex(value.line) && isIndex(value.character);
}

function isIndex(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
