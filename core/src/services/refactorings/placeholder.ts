/**
 * A name that the author is asked for: clients with snippets get a tab stop in all its places, others get the name
 * itself. Characters of the private use area stand around it until then.
 */
const OPEN = "\uE000";
const CLOSE = "\uE001";

/** A suggested name, marked as one. */
export function placeholder(name: string): string {
  return OPEN + name + CLOSE;
}

/** True for a text with a marked name. */
export function hasPlaceholder(text: string): boolean {
  return text.includes(OPEN);
}

/** The text with the suggestion itself. */
export function plainText(text: string): string {
  return text.replaceAll(OPEN, "").replaceAll(CLOSE, "");
}

/** The text as an LSP snippet whose only tab stop is the marked name. */
export function snippetText(text: string): string {
  return text
    .replace(/[\\$}]/g, "\\$&")
    .replaceAll(OPEN, "${1:")
    .replaceAll(CLOSE, "}");
}
