import type {
  CreateFile,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import { positionAt } from "../language/positions";
import type { TextChange } from "../language/text";
import type { ClientFeatures } from "./clientFeatures";
import { hasPlaceholder, plainText, snippetText } from "./refactorings/placeholder";
import type { Refactored } from "./refactorings/refactoring";
import type { Snapshot } from "./snapshot";

/**
 * What a refactoring comes to, as the client takes it: with the version it is for where the client looks at that, with
 * a tab stop for a name where it knows snippets, new files before what leads to them.
 */
export function workspaceEditOf(
  snapshot: Snapshot,
  { changes, files = [] }: Refactored,
  client: ClientFeatures,
): WorkspaceEdit {
  const { uri, version } = snapshot;
  const snippets = client.snippetEdits === true && changes.some(({ text }) => hasPlaceholder(text));
  const edits = changes.map((change) => editOf(snapshot, change, snippets));
  if (files.length === 0 && !client.documentChanges && !snippets) {
    return { changes: { [uri]: edits.filter((edit) => "newText" in edit) } };
  }
  const created = files.flatMap((file): (CreateFile | TextDocumentEdit)[] => [
    { kind: "create", uri: file.uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri: file.uri, version: null }, edits: [{ range: START, newText: file.text }] },
  ]);
  return { documentChanges: [...created, { textDocument: { uri, version }, edits }] };
}

const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function editOf(
  { tree }: Snapshot,
  { start, end, text }: TextChange,
  snippets: boolean,
): TextEdit | SnippetTextEdit {
  const range = { start: positionAt(tree, start), end: positionAt(tree, end) };
  if (snippets && hasPlaceholder(text))
    return { range, snippet: { kind: "snippet", value: snippetText(text) } };
  return { range, newText: plainText(text) };
}
