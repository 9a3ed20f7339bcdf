import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";

/**
 * A document after edits, which apply one after another. The library counts the lines of what is written alone: where
 * the halves of a CRLF come together or go apart, or where an edit lies past the end, it would be out of step from then
 * on, so the lines are counted anew.
 *
 * @param document is not to be used any more
 */
export function editedText(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
): TextDocument {
  let current = document;
  for (const change of changes) {
    const isRisky = miscounts(current, change);
    current = TextDocument.update(current, [change], version);
    if (isRisky) current = TextDocument.create(current.uri, current.languageId, version, current.getText());
  }
  // An edit that changes nothing still makes a version.
  return changes.length > 0 ? current : TextDocument.update(current, [], version);
}

function miscounts(document: TextDocument, change: TextDocumentContentChangeEvent): boolean {
  if (!("range" in change) || change.range === undefined) return false;
  const { start, end } = change.range;
  if (Math.max(start.line, end.line) >= document.lineCount || change.text.includes("\r")) return true;
  const text = document.getText();
  return [start, end].some((position) => text[document.offsetAt(position) - 1] === "\r");
}
