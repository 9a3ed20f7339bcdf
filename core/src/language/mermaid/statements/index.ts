import { isBlank } from "../../characters";
import type { KeywordPart, Statement } from "../../nodes";
import { accelerator } from "./accelerator";
import { accessibility } from "./accessibility";
import { anchor } from "./anchor";
import { annotation } from "./annotation";
import { annotations } from "./annotations";
import { component } from "./component";
import { evolution } from "./evolution";
import { evolve } from "./evolve";
import { header } from "./header";
import { link } from "./link";
import type { MermaidKind } from "./mermaidKind";
import { note } from "./note";
import { pipeline } from "./pipeline";
import { size } from "./size";
import { title } from "./title";

/** Forgets which statement a kind reads; each kind is only ever given statements it has read itself. */
function kindOf<S extends Statement>(kind: MermaidKind<S>): MermaidKind {
  return kind as unknown as MermaidKind;
}

/** Every kind of statement of a Mermaid map, in the order in which completion lists them. */
export const MERMAID_KINDS: readonly MermaidKind[] = [
  kindOf(title),
  kindOf(anchor),
  kindOf(component),
  kindOf(link),
  kindOf(pipeline),
  kindOf(evolve),
  kindOf(note),
  kindOf(annotation),
  kindOf(annotations),
  kindOf(accelerator),
  kindOf(evolution),
  kindOf(size),
  kindOf(accessibility),
  kindOf(header),
];

const BY_KEYWORD = new Map<string, MermaidKind>();
for (const kind of MERMAID_KINDS) for (const word of kind.keywords) BY_KEYWORD.set(word, kind);

/** All keywords of Mermaid maps. */
export const MERMAID_KEYWORDS: readonly string[] = [...BY_KEYWORD.keys()];

/** The kind that starts with a keyword, if it is one. */
export function mermaidKindOf(word: string): MermaidKind | undefined {
  return BY_KEYWORD.get(word);
}

/** The first word of `[start, end)` of a text, as far as it may be a keyword. */
export function firstWord(text: string, start: number, end: number): KeywordPart {
  let at = start;
  while (at < end && isWordCharacter(text.charCodeAt(at))) at++;
  const word = text.slice(start, at);
  return { start, end: at, text: word, word };
}

/** Letters and `-`; keywords end at everything else. */
function isWordCharacter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 45;
}

/** True when a keyword that ends at a column is a word of its own: a blank, a bracket, a quote, `:` or `{` follows. */
export function endsKeyword(text: string, at: number, end: number): boolean {
  if (at >= end) return true;
  const code = text.charCodeAt(at);
  return isBlank(code) || code === 91 || code === 34 || code === 39 || code === 58 || code === 123;
}
