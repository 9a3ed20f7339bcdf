import * as vscode from "vscode";
import { pasteMap } from "#core/formats/pasteMap";
import { LANGUAGE_ID, MERMAID_EXTENSIONS, MERMAID_ID } from "#core/language/product";
import { isMapDocument } from "../mermaidMaps";
import type { MapDocuments } from "../preview/mapDocuments";

const PLAIN_TEXT = "text/plain";

/** The kind of these edits, below that of text, for key bindings and settings. */
const KIND = vscode.DocumentDropOrPasteEditKind.Text.append("wardleyMap");

/**
 * Offers to paste Mermaid, tables, JSON and addresses of maps as statements. It is what a paste does at once where the
 * text is unmistakably no text of this map; the editor then offers the plain text instead.
 */
export function registerPaste(documents: MapDocuments): vscode.Disposable {
  const provider: vscode.DocumentPasteEditProvider = {
    async provideDocumentPasteEdits(document, ranges, dataTransfer, _context, token) {
      if (!isMapDocument(document)) return undefined;
      const clipboard = await dataTransfer.get(PLAIN_TEXT)?.asString();
      if (!clipboard || token.isCancellationRequested || isInsideLine(document, ranges)) return undefined;
      const pasted = pasteMap(clipboard, documents.snapshot(document).tree);
      if (!pasted) return undefined;
      const edit = new vscode.DocumentPasteEdit(pasted.text, vscode.l10n.t("Paste as Map"), KIND);
      if (!pasted.certain) edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      return [edit];
    },
  };
  const selector: vscode.DocumentSelector = [
    { language: LANGUAGE_ID },
    { language: MERMAID_ID },
    { pattern: `**/*{${MERMAID_EXTENSIONS.join(",")}}` },
  ];
  return vscode.languages.registerDocumentPasteEditProvider(selector, provider, {
    providedPasteEditKinds: [KIND],
    pasteMimeTypes: [PLAIN_TEXT],
  });
}

/** Statements fill lines: in the middle of one, text is meant. */
function isInsideLine(document: vscode.TextDocument, ranges: readonly vscode.Range[]): boolean {
  return ranges.some(({ start }) => document.lineAt(start.line).text.slice(0, start.character).trim() !== "");
}
