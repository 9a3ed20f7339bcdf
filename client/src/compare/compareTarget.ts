import * as vscode from "vscode";

/** What to compare with. */
export type Other =
  | { readonly kind: "revision"; readonly ref: string }
  | { readonly kind: "file"; readonly uri: vscode.Uri }
  | { readonly kind: "clipboard" };

/** What a menu, a key binding or another extension asks to be compared. */
export interface CompareTarget {
  /** The map; undefined for the active one. */
  readonly map: vscode.Uri | undefined;
  /** What with; undefined when that is to be asked for. */
  readonly other: Other | undefined;
}

/**
 * Reads what a command was called with. The explorer passes a file and all that are selected, an editor's title its
 * file and more, Source Control states of files, the Timeline an entry (which it withholds from extensions of others:
 * undefined), the file, and whose entry it is. Others pass a file and a ref, a file, or "clipboard".
 */
export function readTarget(args: readonly unknown[]): CompareTarget {
  const [first, second] = args;
  if (first instanceof vscode.Uri) {
    const others = Array.isArray(second) ? second.filter((each) => each instanceof vscode.Uri) : [];
    const [other] = others.filter((uri) => uri.toString() !== first.toString());
    if (other !== undefined) return { map: first, other: { kind: "file", uri: other } };
    return { map: first, other: readOther(second) };
  }
  const state = memberOf(first, "resourceUri");
  if (state instanceof vscode.Uri) return { map: state, other: undefined };
  if (second instanceof vscode.Uri) {
    const ref = memberOf(first, "ref");
    const known = typeof ref === "string" && ref !== "";
    return { map: second, other: known ? { kind: "revision", ref } : undefined };
  }
  return { map: undefined, other: readOther(second) };
}

function readOther(value: unknown): Other | undefined {
  if (value === "clipboard") return { kind: "clipboard" };
  if (value instanceof vscode.Uri) return { kind: "file", uri: value };
  const ref = memberOf(value, "ref");
  return typeof ref === "string" ? { kind: "revision", ref } : undefined;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && name in value
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
