import * as vscode from "vscode";
import { REVEAL_PLACE } from "../commands/revealPlace";
import { revealInEditor } from "./revealInEditor";

const REVEAL = `command:${REVEAL_PLACE}?`;

/**
 * Follows a link of a hover: to a place of a document, in the editor that shows it; out to the web by VS Code, which
 * asks first. No other command is run, whatever an address says.
 */
export async function followLink(address: string): Promise<void> {
  if (address.startsWith(REVEAL)) {
    const place = readPlace(decodeURIComponent(address.slice(REVEAL.length)));
    if (place === undefined) return;
    const document = await vscode.workspace.openTextDocument(place.uri);
    await revealInEditor(document, new vscode.Range(place.position, place.position), { focus: true });
  } else if (/^https?:/i.test(address)) {
    await vscode.env.openExternal(vscode.Uri.parse(address, true));
  }
}

function readPlace(
  json: string,
): { readonly uri: vscode.Uri; readonly position: vscode.Position } | undefined {
  const values: unknown = JSON.parse(json);
  if (!Array.isArray(values)) return undefined;
  const [uri, line, character] = values as readonly unknown[];
  if (typeof uri !== "string" || !isIndex(line) || !isIndex(character)) return undefined;
  return { uri: vscode.Uri.parse(uri, true), position: new vscode.Position(line, character) };
}

function isIndex(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
