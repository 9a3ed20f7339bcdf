import type {
  DidChangeTextDocumentParams,
  DidCloseTextDocumentParams,
  DidOpenTextDocumentParams,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { utf16Column } from "#core/language/columns";
import { editedText } from "../editedText";
import { convertColumns } from "./convert";

/** The texts of the documents that the client has open, of whatever language. */
export interface Mirror {
  /** A line without its end; undefined for documents that are not open. */
  line(uri: string, line: number): string | undefined;
  has(uri: string): boolean;
  open(params: DidOpenTextDocumentParams): void;
  /** The same edits in UTF-16 columns; each counts in what the one before it left. */
  change(params: DidChangeTextDocumentParams): DidChangeTextDocumentParams;
  close(params: DidCloseTextDocumentParams): void;
}

/** No document is open yet. */
export function createMirror(): Mirror {
  const documents = new Map<string, TextDocument>();
  const line = (uri: string, number: number) => {
    const document = documents.get(uri);
    return document && lineOf(document, number);
  };
  return {
    line,
    has: (uri) => documents.has(uri),
    open: ({ textDocument: { uri, languageId, version, text } }) => {
      documents.set(uri, TextDocument.create(uri, languageId, version, text));
    },
    change: (params) => {
      const { uri, version } = params.textDocument;
      let document = documents.get(uri);
      // Such an edit is refused by whoever keeps the documents.
      if (!document || version <= document.version) return params;
      const contentChanges = params.contentChanges.map((change) => {
        const converted = convertColumns(change, uri, (_, number, column) =>
          utf16Column(line(uri, number) ?? "", column),
        ) as typeof change;
        if (document) document = editedText(document, [converted], version);
        return converted;
      });
      documents.set(uri, document);
      return { ...params, contentChanges };
    },
    close: ({ textDocument: { uri } }) => {
      documents.delete(uri);
    },
  };
}

function lineOf(document: TextDocument, line: number): string {
  const start = { line, character: 0 };
  return document.getText({ start, end: { line: line + 1, character: 0 } }).replace(/[\r\n]+$/, "");
}
