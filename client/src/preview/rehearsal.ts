import * as vscode from "vscode";
import { LANGUAGE_ID } from "#core/language/product";
import { activeColourTheme } from "./colourTheme";
import type { MapDocuments } from "./mapDocuments";
import { drawPicture, svgOf } from "./picture";

/** A map that was open for so long is looked at, in milliseconds. */
const AFTER = 1_000;

/** Longer maps are not drawn to no purpose; lines. */
const LONGEST = 5_000;

/**
 * Draws the first map of a window once to no purpose, a moment after it was opened: code that runs for the first
 * time takes several times as long, and nobody waits for it now. The first preview is there the sooner.
 */
export function rehearse(documents: MapDocuments, log: vscode.LogOutputChannel): vscode.Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const draw = (document: vscode.TextDocument) => {
    end();
    try {
      svgOf(drawPicture(documents.snapshot(document), `vscode-${activeColourTheme()}`, []));
    } catch (error) {
      log.warn(`Preview: ${document.uri.toString()} could not be drawn ahead of time.`, error);
    }
  };
  const consider = (editor: vscode.TextEditor | undefined) => {
    clearTimeout(timer);
    const document = editor?.document;
    if (document?.languageId !== LANGUAGE_ID || document.lineCount > LONGEST) return;
    timer = setTimeout(() => draw(document), AFTER);
  };
  const listener = vscode.window.onDidChangeActiveTextEditor(consider);
  const end = () => {
    clearTimeout(timer);
    listener.dispose();
  };
  consider(vscode.window.activeTextEditor);
  return new vscode.Disposable(end);
}
