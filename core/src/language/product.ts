/** What the product calls itself; `package.json` says the same (a test compares them). */
export const PRODUCT = {
  /** Package, command and diagnostic source. */
  name: "mapwright",
  displayName: "Mapwright: Wardley Maps",
  version: "0.1.0",
} as const;

/** The language id of a map in an editor. */
export const LANGUAGE_ID = "wardley";

/** The file extensions of maps, with their dots. */
export const MAP_EXTENSIONS: readonly string[] = [".owm", ".wm", ".wmap"];

/** True when a path or URI ends in one of the map extensions, in whatever case. */
export function hasMapExtension(path: string): boolean {
  const lower = path.toLowerCase();
  return MAP_EXTENSIONS.some((extension) => lower.endsWith(extension));
}

/** The language id of a Markdown document in an editor. */
export const MARKDOWN_ID = "markdown";

/** The file extensions of Markdown documents, which may hold maps in fences. */
export const MARKDOWN_EXTENSIONS: readonly string[] = [".md", ".markdown"];

/** True when a path or URI ends in one of Markdown's extensions, in whatever case. */
export function hasMarkdownExtension(path: string): boolean {
  const lower = path.toLowerCase();
  return MARKDOWN_EXTENSIONS.some((extension) => lower.endsWith(extension));
}

/** The language id that Mermaid files have in an editor, where something gives them one. */
export const MERMAID_ID = "mermaid";

/** The file extensions of Mermaid diagrams, of which some are maps. */
export const MERMAID_EXTENSIONS: readonly string[] = [".mmd", ".mermaid"];

/** True when a path or URI ends in one of Mermaid's extensions, in whatever case. */
export function hasMermaidExtension(path: string): boolean {
  const lower = path.toLowerCase();
  return MERMAID_EXTENSIONS.some((extension) => lower.endsWith(extension));
}

/** True for a document that may hold a Mermaid map, and is none of ours when it does not. */
export function isMermaidDocument(path: string, languageId: string): boolean {
  if (languageId === MERMAID_ID) return true;
  return languageId !== LANGUAGE_ID && languageId !== MARKDOWN_ID && hasMermaidExtension(path);
}
