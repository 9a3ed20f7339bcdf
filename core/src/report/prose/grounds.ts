import { foldName } from "../../language/names";
import { type Fact, type FactValue, FREE_TEXT } from "./fact";

/** What some facts let a sentence say. */
export interface Grounds {
  /** Names, stages and words of the analysis, folded; each stands only as a whole. */
  readonly phrases: ReadonlySet<string>;
  /** Words of free text, in lower case. */
  readonly words: ReadonlySet<string>;
  /** Numbers as the facts have them. */
  readonly numbers: ReadonlySet<number>;
  /** By folded name: what the facts say of that one thing. */
  readonly about: ReadonlyMap<string, Grounds>;
}

interface Gathered {
  readonly phrases: Set<string>;
  readonly words: Set<string>;
  readonly numbers: Set<number>;
  readonly about: Map<string, Gathered>;
}

/** A number or a word, in any script. */
export const TOKEN = /\p{N}+(?:\.\p{N}+)*|[\p{L}\p{M}](?:[\p{L}\p{M}\p{N}]|['’-](?=\p{L}))*/gu;

/** What these facts let a sentence say. */
export function groundsOf(facts: readonly Fact[]): Grounds {
  const gathered = empty();
  for (const { says } of facts) gather(says, "", [gathered], gathered);
  return gathered;
}

/** The form in which phrases are compared: as names are, and hyphens like blanks. Keeps the length. */
export function foldPhrase(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text).replaceAll("-", " ");
}

function empty(): Gathered {
  return { phrases: new Set(), words: new Set(), numbers: new Set(), about: new Map() };
}

/** @param into everything that gains by a value: the grounds as a whole, and those about what it belongs to */
function gather(value: FactValue, key: string, into: readonly Gathered[], root: Gathered): void {
  if (typeof value === "number") {
    for (const { numbers } of into) numbers.add(value);
  } else if (typeof value === "string") {
    gatherText(value, FREE_TEXT.has(key), into);
  } else if (isList(value)) {
    for (const item of value) gather(item, key, into, root);
  } else if (typeof value === "object") {
    const { name } = value;
    const owner = typeof name === "string" ? aboutOf(root, name) : undefined;
    for (const [inner, part] of Object.entries(value)) {
      // What stands directly in the object of a name is about it; what stands deeper is about others.
      const isOwn = owner !== undefined && typeof part !== "object";
      gather(part, inner, isOwn ? [...into, owner] : into, root);
    }
  }
}

function gatherText(text: string, free: boolean, into: readonly Gathered[]): void {
  const phrase = foldPhrase(foldName(text));
  const tokens = free ? (text.match(TOKEN) ?? []) : [];
  for (const { phrases, words, numbers } of into) {
    if (phrase !== "") phrases.add(phrase);
    for (const token of tokens) {
      const number = Number(token);
      if (Number.isNaN(number)) words.add(token.toLowerCase());
      else numbers.add(number);
    }
  }
}

function aboutOf({ about }: Gathered, name: string): Gathered {
  const key = foldPhrase(foldName(name));
  const known = about.get(key) ?? empty();
  about.set(key, known);
  return known;
}

function isList(value: FactValue): value is readonly FactValue[] {
  return Array.isArray(value);
}
