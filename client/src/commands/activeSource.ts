import * as vscode from "vscode";
import { importAs, recognise } from "#core/formats/importMap";
import { print } from "#core/language/print";
import type { Snapshot } from "#core/services/snapshot";
import { createSnapshot } from "#core/services/snapshot";
import { activeCanvas } from "../activeMap";
import { isMapDocument } from "../mermaidMaps";

/** The map of an editor, with the document it is in. */
export interface ActiveSource {
  readonly document: vscode.TextDocument;
  readonly snapshot: Snapshot;
}

/** The map that a menu passed or that the active editor shows; also a table or JSON that is one. */
export async function activeSource(resource: unknown): Promise<ActiveSource | undefined> {
  const wanted = resource instanceof vscode.Uri ? resource : activeCanvas();
  const document =
    wanted === undefined
      ? vscode.window.activeTextEditor?.document
      : await vscode.workspace.openTextDocument(wanted);
  if (document === undefined) return undefined;
  const { uri, version } = document;
  const text = document.getText();
  if (isMapDocument(document)) {
    return { document, snapshot: createSnapshot(uri.toString(), version, text) };
  }
  const format = recognise(text);
  if (format === undefined || format === "mermaid") return undefined;
  const { map } = importAs(text, format);
  return { document, snapshot: createSnapshot(uri.toString(), version, print(map.tree)) };
}

/** The last part of a document's path. */
export function fileNameOf({ uri }: vscode.TextDocument): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
