/** Method of the request for the syntax tree of an open map; the answer is a text or null. */
export const SYNTAX_TREE_METHOD = "mapwright/syntaxTree";

/** Its parameters. */
export interface SyntaxTreeParams {
  readonly textDocument: { readonly uri: string };
}

/** The scheme of virtual documents that hold the syntax tree of a map. */
export const SYNTAX_TREE_SCHEME = "mapwright-syntax";

/** The URI of the document with the syntax tree of a map; it is shown by the map's file name. */
export function syntaxTreeUri(map: string): string {
  const name = map.slice(map.lastIndexOf("/") + 1).replace(/[?#].*$/, "");
  return `${SYNTAX_TREE_SCHEME}:/${name}.txt?${encodeURIComponent(map)}`;
}

/** The map whose syntax tree a virtual document holds; undefined for any other URI. */
export function mapOfSyntaxTree(uri: string): string | undefined {
  const query = uri.indexOf("?");
  if (!uri.startsWith(`${SYNTAX_TREE_SCHEME}:`) || query < 0) return undefined;
  try {
    return decodeURIComponent(uri.slice(query + 1));
  } catch {
    return undefined;
  }
}
