import type { Position } from "../language/text";
import { EDITOR_THEMES, type EditorTheme } from "../render/themes/theme";

/** A place in a document. */
export interface DocumentPlace {
  readonly uri: string;
  readonly position: Position;
}

/** What the client at the other end can show or do; services leave out what it cannot. */
export interface ClientFeatures {
  /** Hover and documentation may be Markdown; else plain text. */
  readonly markdown: boolean;
  /** Completion items may hold tab stops. */
  readonly snippets: boolean;
  /** Completion items may carry an insert range and a replace range. */
  readonly insertReplace: boolean;
  /** Definitions may say which text they belong to, so that a name with blanks is underlined as a whole. */
  readonly definitionLinks: boolean;
  /**
   * Id of a client command that reveals a place, called with `[uri, line, character]` (zero-based). Set when
   * the client trusts it in Markdown; without it places are linked as `uri#L12,3`.
   */
  readonly revealCommand?: string;
  /**
   * Id of a client command that lists places, called with `[uri, position, locations]` (LSP's own); without it
   * code lenses only say their counts.
   */
  readonly referencesCommand?: string;
  /** Id of a client command that opens the suggestions again, run behind an item that needs a second choice. */
  readonly suggestCommand?: string;
  /** The look of pictures in Markdown; set when the client shows pictures with `data:` addresses there. */
  readonly pictures?: EditorTheme;
  /** Edits of documents may be snippets, which say where the cursor goes. */
  readonly snippetEdits?: boolean;
  /** Edits may name the versions of the documents they are for, and may be more than edits of texts. */
  readonly documentChanges?: boolean;
  /** Edits may carry annotations, so that the user is asked before those that need it. */
  readonly changeAnnotations?: boolean;
  /** An edit may create files. */
  readonly createsFiles?: boolean;
  /** Symbols of the workspace may be given without their ranges, which the client asks for when it wants one. */
  readonly resolvesSymbols?: boolean;
  /** Code actions may be without their edits, which the client asks for when one is chosen. */
  readonly resolvesEdits?: boolean;
  /** Code actions that cannot be taken may be shown with the reason. */
  readonly disabledActions?: boolean;
  /** Parameters of signatures may be given by their columns; else by their text. */
  readonly signatureOffsets?: boolean;
  /** The types of semantic tokens that are not LSP's own have colours in the client, see `tokenLegend`. */
  readonly ownTokenTypes?: boolean;
  /** Most folds the client takes of a document. */
  readonly foldingLimit?: number;
  /** The outline may be a tree; else it is a list. */
  readonly symbolTree?: boolean;
  /** What is said beside completions is plain text, also where hovers are Markdown. */
  readonly plainCompletion?: boolean;
  /** So is what is said beside signatures. */
  readonly plainSignatures?: boolean;
  /** It asks for the documentation of a completion when that is looked at. */
  readonly resolvesDocumentation?: boolean;
  /** What all completions have in common may be said once: `data`. */
  readonly completionDefaults?: boolean;
  /** Completions may name characters by which they are accepted. */
  readonly commitCharacters?: boolean;
  /** It shows documents that the server writes. */
  readonly virtualDocuments?: boolean;
  /** Folder of the rules' pages, ending in `/`; rules are not linked when not set. */
  readonly ruleDocs?: string;
  /**
   * Gives a place as the client knows it, for links in texts; set for maps in fences of Markdown documents, whose
   * own places the client does not know.
   */
  readonly placeOf?: (uri: string, position: Position) => DocumentPlace;
}

/** What every client is assumed to manage. */
export const BASIC_CLIENT: ClientFeatures = {
  markdown: false,
  snippets: false,
  insertReplace: false,
  definitionLinks: false,
};

/**
 * Reads the features out of LSP `ClientCapabilities` and the client's own initialization options
 * (`revealCommand`, `referencesCommand`, `suggestCommand`, `pictures`, `ownTokenTypes`, `ruleDocs`). Never throws: what is missing or of a wrong shape counts
 * as not offered.
 */
export function readClientFeatures(capabilities: unknown, options: unknown): ClientFeatures {
  const hover = at(capabilities, "textDocument", "hover", "contentFormat");
  const item = at(capabilities, "textDocument", "completion", "completionItem");
  const signature = at(capabilities, "textDocument", "signatureHelp", "signatureInformation");
  const symbols = at(capabilities, "textDocument", "documentSymbol");
  const actions = at(capabilities, "textDocument", "codeAction");
  const actionParts = at(actions, "resolveSupport", "properties");
  const foldingLimit = at(capabilities, "textDocument", "foldingRange", "rangeLimit");
  const revealCommand = text(at(options, "revealCommand"));
  const referencesCommand = text(at(options, "referencesCommand"));
  const workspaceEdit = at(capabilities, "workspace", "workspaceEdit");
  const resources = at(workspaceEdit, "resourceOperations");
  const documentChanges = at(workspaceEdit, "documentChanges") === true;
  const resolved = at(capabilities, "workspace", "symbol", "resolveSupport", "properties");
  const suggestCommand = text(at(options, "suggestCommand"));
  const pictures = readEditorTheme(at(options, "pictures"));
  const ruleDocs = text(at(options, "ruleDocs"));
  return {
    markdown: Array.isArray(hover) && hover.includes("markdown"),
    snippets: at(item, "snippetSupport") === true,
    insertReplace: at(item, "insertReplaceSupport") === true,
    definitionLinks: at(capabilities, "textDocument", "definition", "linkSupport") === true,
    ...(revealCommand !== undefined && { revealCommand }),
    ...(referencesCommand !== undefined && { referencesCommand }),
    ...(suggestCommand !== undefined && { suggestCommand }),
    ...(pictures !== undefined && { pictures }),
    ...(at(workspaceEdit, "snippetEditSupport") === true && { snippetEdits: true }),
    ...(documentChanges && { documentChanges }),
    // Both stand in document changes alone.
    ...(documentChanges &&
      at(workspaceEdit, "changeAnnotationSupport") !== undefined && { changeAnnotations: true }),
    ...(documentChanges &&
      Array.isArray(resources) &&
      resources.includes("create") && { createsFiles: true }),
    ...(Array.isArray(resolved) && resolved.includes("location.range") && { resolvesSymbols: true }),
    ...(at(actions, "dataSupport") === true &&
      Array.isArray(actionParts) &&
      actionParts.includes("edit") && { resolvesEdits: true }),
    ...(at(actions, "disabledSupport") === true && { disabledActions: true }),
    ...(at(signature, "parameterInformation", "labelOffsetSupport") === true && { signatureOffsets: true }),
    ...(at(options, "ownTokenTypes") === true && { ownTokenTypes: true }),
    ...(typeof foldingLimit === "number" && foldingLimit >= 0 && { foldingLimit }),
    ...(at(symbols, "hierarchicalDocumentSymbolSupport") === true && { symbolTree: true }),
    ...(isMarkdown(hover) && !isMarkdown(at(item, "documentationFormat")) && { plainCompletion: true }),
    ...(isMarkdown(hover) && !isMarkdown(at(signature, "documentationFormat")) && { plainSignatures: true }),
    ...(includes(at(item, "resolveSupport", "properties"), "documentation") && {
      resolvesDocumentation: true,
    }),
    ...(includes(
      at(capabilities, "textDocument", "completion", "completionList", "itemDefaults"),
      "data",
    ) && {
      completionDefaults: true,
    }),
    ...(at(item, "commitCharactersSupport") === true && { commitCharacters: true }),
    ...(at(capabilities, "workspace", "textDocumentContent") !== undefined && { virtualDocuments: true }),
    ...(ruleDocs !== undefined && { ruleDocs: ruleDocs.endsWith("/") ? ruleDocs : `${ruleDocs}/` }),
  };
}

/** The look that a client names; undefined when it is none. */
export function readEditorTheme(value: unknown): EditorTheme | undefined {
  return EDITOR_THEMES.find((theme) => theme === value);
}

function isMarkdown(formats: unknown): boolean {
  return includes(formats, "markdown");
}

function includes(list: unknown, value: string): boolean {
  return Array.isArray(list) && list.includes(value);
}

function at(value: unknown, ...path: readonly string[]): unknown {
  let current = value;
  for (const key of path) {
    if (typeof current !== "object" || current === null) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
