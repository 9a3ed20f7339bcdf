import type { Statement } from "../nodes";
import { accelerator } from "./accelerator";
import { anchor } from "./anchor";
import { annotation } from "./annotation";
import { annotations } from "./annotations";
import { attitude } from "./attitude";
import { component } from "./component";
import { evolution } from "./evolution";
import { evolve } from "./evolve";
import { legacyMarket } from "./legacyMarket";
import { link } from "./link";
import { method } from "./method";
import { note } from "./note";
import { pipeline } from "./pipeline";
import { size } from "./size";
import type { StatementKind } from "./statementKind";
import { style } from "./style";
import { submap } from "./submap";
import { title } from "./title";
import { url } from "./url";
import { valuechain } from "./valuechain";
import { yAxis } from "./yAxis";

/** Forgets which statement a kind reads; each kind is only ever given statements it has read itself. */
function kindOf<S extends Statement>(kind: StatementKind<S>): StatementKind {
  return kind as unknown as StatementKind;
}

/** Every kind of statement, in the order in which completion and documentation list them. */
export const STATEMENT_KINDS: readonly StatementKind[] = [
  kindOf(title),
  kindOf(anchor),
  kindOf(component),
  kindOf(link),
  kindOf(pipeline),
  kindOf(evolve),
  kindOf(submap),
  kindOf(url),
  kindOf(note),
  kindOf(annotation),
  kindOf(annotations),
  kindOf(attitude),
  kindOf(accelerator),
  kindOf(evolution),
  kindOf(valuechain),
  kindOf(style),
  kindOf(size),
  kindOf(legacyMarket),
  kindOf(method),
  kindOf(yAxis),
];

const BY_KEYWORD = new Map<string, StatementKind>();
for (const kind of STATEMENT_KINDS) for (const word of kind.keywords) BY_KEYWORD.set(word, kind);

/** The kind that starts with a keyword (lower case), if it is one. */
export function kindOfKeyword(word: string): StatementKind | undefined {
  return BY_KEYWORD.get(word);
}

/** All keywords in registry order. */
export const KEYWORDS: readonly string[] = [...BY_KEYWORD.keys()];
