import * as vscode from "vscode";
import { screenLook } from "#core/render/themes/screenLook";
import { isMapDocument } from "../mermaidMaps";
import { activeColourTheme, previewTheme } from "./colourTheme";
import { svgOf } from "./picture";
import type { PreviewServices } from "./previewServices";

/** A map that was open for so long is looked at, in milliseconds. */
const AFTER = 1_000;

/** Longer maps are not drawn ahead of time; lines. */
const LONGEST = 5_000;

/**
 * Draws a map that is looked at a moment after it was opened, while there is no preview: the first one finds its
 * picture drawn, and all code that draws has run, which takes several times as long for the first time.
 *
 * @param awaited whether the next preview would be the first
 */
export function rehearse(services: PreviewServices, awaited: () => boolean): vscode.Disposable {
  const { documents, layers, rooms, ahead, log } = services;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = (document: vscode.TextDocument) => {
    if (document.isClosed || !awaited()) return;
    try {
      const snapshot = documents.snapshot(document);
      const look = screenLook(previewTheme(document.uri), snapshot.map.style, activeColourTheme());
      svgOf(ahead.prepare(snapshot, { look, layers: layers.last, room: rooms.last }));
    } catch (error) {
      log.warn(`Preview: ${document.uri.toString()} could not be drawn ahead of time.`, error);
    }
  };
  const consider = (editor: vscode.TextEditor | undefined) => {
    clearTimeout(timer);
    const document = editor?.document;
    if (document === undefined || !isMapDocument(document) || document.lineCount > LONGEST) return;
    timer = setTimeout(() => draw(document), AFTER);
  };
  const listener = vscode.window.onDidChangeActiveTextEditor(consider);
  consider(vscode.window.activeTextEditor);
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    listener.dispose();
  });
}
