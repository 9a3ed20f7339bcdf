/** How alike two texts are, and the nearest of many. */

/**
 * Levenshtein distance: how many characters must be inserted, removed or replaced to make one text of the
 * other. Stops early: a result above `most` only says that the distance is larger than `most`.
 * O(most · length).
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  if (a === b) return 0;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = new Array<number>(b.length + 1).fill(most + 1);
    current[0] = row;
    const from = Math.max(1, row - most);
    const to = Math.min(b.length, row + most);
    let best = from === 1 ? row : most + 1;
    for (let column = from; column <= to; column++) {
      const replaced = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
      const distance = Math.min(
        (previous[column - 1] ?? most + 1) + replaced,
        (previous[column] ?? most + 1) + 1,
        (current[column - 1] ?? most + 1) + 1,
      );
      current[column] = distance;
      if (distance < best) best = distance;
    }
    if (best > most) return most + 1;
    previous = current;
  }
  return Math.min(previous[b.length] ?? 0, most + 1);
}

/** 1 for equal texts, 0 for texts that share nothing: 1 - distance / longer length. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - editDistance(a, b, longest) / longest;
}

/** A text that was found near another. */
export interface Near<T> {
  readonly value: T;
  /** 0..1, see `similarity`. */
  readonly similarity: number;
}

/** How many candidates are compared character by character for one question. */
const MOST_COMPARED = 64;

/** Texts longer than this are compared as if they were this long when deciding how many edits to allow. */
const MOST_EDITS = 4;

/**
 * Finds the entry most like a text. Entries are indexed by their pieces: when `k` edits may differ, one of
 * `k + 1` pieces must occur unchanged near its place (the pigeonhole filter of Pass-Join, Li et al. 2011), so
 * a question looks at few entries however many there are. Texts whose digits differ are never alike:
 * "Level 1" is not a misspelling of "Level 2".
 */
export class NearestText<T> {
  readonly #least: number;
  readonly #byPiece = new Map<string, { readonly key: string; readonly value: T }[]>();
  readonly #lengths = new Set<number>();
  /** By their letters in order, for neighbours that changed places: `MBTF` for `MTBF`. */
  readonly #byLetters = new Map<string, { readonly key: string; readonly value: T }[]>();

  /**
   * @param least the similarity from which an entry counts as near, 0..1
   * @param entries the texts to find (folded as the questions will be), each with what is to be returned for it
   */
  constructor(least: number, entries: Iterable<readonly [key: string, value: T]>) {
    this.#least = least;
    for (const [key, value] of entries) {
      if (key.length >= SHORTEST_SWAP) {
        const letters = sorted(key);
        const same = this.#byLetters.get(letters);
        if (same) same.push({ key, value });
        else this.#byLetters.set(letters, [{ key, value }]);
      }
      const edits = this.#editsFor(key.length);
      if (edits === 0) continue;
      this.#lengths.add(key.length);
      pieces(key.length, edits).forEach(([start, end], index) => {
        const piece = `${key.length}:${index}:${key.slice(start, end)}`;
        const found = this.#byPiece.get(piece);
        if (found) found.push({ key, value });
        else this.#byPiece.set(piece, [{ key, value }]);
      });
    }
  }

  /** The entry most like `text`, itself excluded; of equally near ones the first by name. */
  find(text: string): Near<T> | undefined {
    const digits = digitsOf(text);
    let best: { readonly key: string; readonly near: Near<T> } | undefined;
    for (const { key, value } of this.#candidates(text)) {
      if (key === text || digitsOf(key) !== digits) continue;
      const longest = Math.max(key.length, text.length);
      const most = Math.floor(longest * (1 - this.#least) + 1e-9);
      const distance = editDistance(text, key, most);
      if (distance > most) continue;
      const near = { value, similarity: 1 - distance / longest };
      const better =
        !best ||
        near.similarity > best.near.similarity ||
        (near.similarity === best.near.similarity && key < best.key);
      if (better) best = { key, near };
    }
    return best?.near ?? this.#swapped(text);
  }

  /** The first entry by name that two neighbouring letters tell from a text, however short it is. */
  #swapped(text: string): Near<T> | undefined {
    const found = (this.#byLetters.get(sorted(text)) ?? []).filter(({ key }) => isSwap(text, key));
    const [first] = found.sort((a, b) => (a.key < b.key ? -1 : 1));
    return first && { value: first.value, similarity: 1 - 1 / text.length };
  }

  /** Entries that share a piece with `text`, rare pieces first, at most `MOST_COMPARED`. */
  #candidates(text: string): Iterable<{ readonly key: string; readonly value: T }> {
    const lists: { readonly key: string; readonly value: T }[][] = [];
    const reach = this.#editsFor(Math.ceil(text.length / this.#least));
    for (let length = text.length - reach; length <= text.length + reach; length++) {
      if (!this.#lengths.has(length)) continue;
      const edits = this.#editsFor(length);
      pieces(length, edits).forEach(([start, end], index) => {
        const first = Math.max(0, start - edits);
        const last = Math.min(text.length - (end - start), start + edits);
        for (let at = first; at <= last; at++) {
          const list = this.#byPiece.get(`${length}:${index}:${text.slice(at, at + end - start)}`);
          if (list) lists.push(list);
        }
      });
    }
    lists.sort((a, b) => a.length - b.length);
    const candidates = new Set<{ readonly key: string; readonly value: T }>();
    for (const list of lists) {
      for (const entry of list) {
        if (candidates.size >= MOST_COMPARED) return candidates;
        candidates.add(entry);
      }
    }
    return candidates;
  }

  #editsFor(length: number): number {
    // The longer of two near texts decides; `length` may be the shorter one.
    return Math.min(MOST_EDITS, Math.floor((length / this.#least) * (1 - this.#least) + 1e-9));
  }
}

/** Shorter texts are too easily another word. */
const SHORTEST_SWAP = 4;

function sorted(text: string): string {
  return text.split("").sort().join("");
}

/** True when two neighbouring letters that changed places are all the difference. */
function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length || digitsOf(a) !== digitsOf(b)) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Cuts `[0, length)` into `edits + 1` pieces of nearly the same length. */
function pieces(length: number, edits: number): (readonly [start: number, end: number])[] {
  const result: (readonly [number, number])[] = [];
  for (let index = 0; index <= edits; index++) {
    result.push([
      Math.floor((length * index) / (edits + 1)),
      Math.floor((length * (index + 1)) / (edits + 1)),
    ]);
  }
  return result;
}

function digitsOf(text: string): string {
  let digits = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits += text[at];
  }
  return digits;
}
