import { skipBlanks, trimEnd } from "../language/characters";
import type { LineNode } from "../language/nodes";
import type { Span } from "../language/text";

/** A tag as it stands in a comment, also one that is only begun. Columns of its line. */
export interface TagPlace {
  /** The `@` with the name behind it, which may be empty. */
  readonly nameSpan: Span;
  /** The name without `@`. */
  readonly name: string;
  /** The words behind it. */
  readonly words: readonly Span[];
}

/** The tag of a line that holds nothing but a line comment that begins with `@`. */
export function tagPlaceIn({ text, comments, statements }: LineNode): TagPlace | undefined {
  const [comment] = comments;
  if (comment?.style !== "line" || statements.length > 0) return undefined;
  const start = skipBlanks(text, comment.start + 2, text.length);
  if (text[start] !== "@") return undefined;
  const nameEnd = start + 1 + (/^[A-Za-z-]*/.exec(text.slice(start + 1))?.[0].length ?? 0);
  const end = trimEnd(text, nameEnd, text.length);
  // A name goes to the next blank; what goes on otherwise is no tag.
  if (nameEnd < end && !/\s/.test(text[nameEnd] ?? "")) return undefined;
  const words = [...text.slice(nameEnd, end).matchAll(/\S+/g)].map((word) => ({
    start: nameEnd + word.index,
    end: nameEnd + word.index + word[0].length,
  }));
  return { nameSpan: { start, end: nameEnd }, name: text.slice(start + 1, nameEnd), words };
}
