import { skipBlanks, trimEnd } from "./characters";
import { isPlain } from "./names";
import type { NamePart } from "./nodes";

/** Text and key of a plain name, and another one with the same hash. */
interface KnownName {
  readonly text: string;
  readonly key: string;
  readonly next: KnownName | undefined;
}

/** So many names may share a hash; what comes later is not kept, so that no text makes searching slow. */
const MOST_OF_A_HASH = 4;

/** Buckets of a table, which has a power of two of them. */
const FEWEST_BUCKETS = 16;
const MOST_BUCKETS = 1 << 16;

/**
 * The plain names of a document. Every name stands on several lines, which share its text and its key: that takes
 * less memory than strings of their own, and less time than making them.
 */
export class NameTable {
  readonly #buckets: (KnownName | undefined)[];

  /** A table for a document of so many lines. */
  constructor(lines: number) {
    let size = FEWEST_BUCKETS;
    while (size < lines && size < MOST_BUCKETS) size *= 2;
    this.#buckets = new Array<KnownName | undefined>(size);
  }

  /** The unquoted name in `[from, to)` of a line when it is plain and not empty, whatever its place allows. */
  plainName(line: string, from: number, to: number): NamePart | undefined {
    const start = skipBlanks(line, from, to);
    const end = trimEnd(line, start, to);
    if (start >= end) return undefined;
    const name = this.#find(line, start, end);
    return name && { start, end, text: name.text, key: name.key, quoted: false };
  }

  #find(line: string, start: number, end: number): KnownName | undefined {
    const bucket = hashOf(line, start, end) & (this.#buckets.length - 1);
    const first = this.#buckets[bucket];
    // Engines compare whole strings far faster than a string with a part of another.
    const text = line.slice(start, end);
    let count = 0;
    for (let name = first; name; name = name.next) {
      if (name.text === text) return name;
      count++;
    }
    if (!isPlain(text)) return undefined;
    const name = { text, key: text.toLowerCase(), next: first };
    if (count < MOST_OF_A_HASH) this.#buckets[bucket] = name;
    return name;
  }
}

/** A number in which names mostly differ: from the length, the first and the last characters. */
function hashOf(line: string, start: number, end: number): number {
  let hash = Math.imul(end - start, 31) + line.charCodeAt(start);
  for (let at = Math.max(start, end - 4); at < end; at++) hash = Math.imul(hash, 31) + line.charCodeAt(at);
  return hash ^ (hash >>> 15);
}
