import type { CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { usableName } from "../../analysis/nameText";
import { perMap } from "../../analysis/perMap";
import { placeInWords } from "../../analysis/significance/placeInWords";
import { oneLine } from "../../analysis/words";
import type { MapNode } from "../../model/wardleyMap";
import { linkedNodesOf } from "../neighbours";
import { stageOf } from "../stageWords";
import { type CompletionContext, ITEM_KIND, itemOf, leaveOut } from "./completionContext";
import { wordFilter } from "./wordFilter";

/** A declared name, ready to be offered. */
interface Candidate {
  readonly node: MapNode;
  readonly label: string;
  /** As it must be written where it is used. */
  readonly usable: string;
  readonly linked: boolean;
}

/** Names that need no closer look before they are written anywhere: most are like this. */
const PLAIN = /^[\w .,&()'-]*$/;

/** The declared names of a map, each once. */
const candidatesOf = perMap((map): readonly Candidate[] => {
  const linked = linkedNodesOf(map);
  const { dialect } = map.tree;
  const byKey = new Map<string, Candidate>();
  for (const node of map.nodes) {
    if (node.name.trim() === "" || byKey.has(node.key)) continue;
    byKey.set(node.key, {
      node,
      label: oneLine(node.name),
      usable: dialect === "owm" && PLAIN.test(node.name) ? node.name : usableName(node.name, dialect),
      linked: linked.has(node.index),
    });
  }
  return [...byKey.values()];
});

const KINDS: Readonly<Record<MapNode["kind"], CompletionItemKind>> = {
  anchor: ITEM_KIND.interface,
  component: ITEM_KIND.class,
  submap: ITEM_KIND.module,
};

/** Where names are wanted and which of them. */
export interface NameRequest {
  readonly from: number;
  readonly to?: number | undefined;
  /** Folded names that do not fit, such as the other end of the link. */
  readonly without?: ReadonlySet<string>;
  /** Names that are less likely, listed last with the reason. */
  readonly last?: { readonly nodes: ReadonlySet<MapNode>; readonly reason: string };
  /** Written behind the name. */
  readonly suffix?: string;
  /** Characters that no name has unquoted and that may follow it: they accept it. */
  readonly commit?: readonly string[];
  /** Listed behind everything whose sort text starts with a lower digit. */
  readonly rank?: number;
}

/** What is compared with what is typed: a name can be found by any of its words, in quotes too. */
export function filterOf(label: string, typed: string, quoted: boolean): { readonly filter?: string } {
  const filter = wordFilter(label, typed);
  if (quoted) return { filter: `"${filter ?? label}` };
  return filter === undefined ? {} : { filter };
}

/** So many names are offered at most; editors ask again when more is typed. */
const MOST_NAMES = 200;

/** Declared names with their stage: those that no link mentions yet first, then the others, by name. */
export function nameItems(context: CompletionContext, request: NameRequest): CompletionItem[] {
  const { from, to, without, last, suffix = "", rank = 0, commit } = request;
  const quoted = context.text[from] === '"' && from < context.column;
  const typed = context.text.slice(quoted ? from + 1 : from, context.column);
  const items: CompletionItem[] = [];
  for (const { node, label, usable, linked } of offered(context, typed)) {
    if (without?.has(node.key)) continue;
    const unlikely = last?.nodes.has(node) === true;
    const stage = node.kind === "anchor" ? "anchor" : stageOf(context.snapshot, node.evolution);
    const insert = quoted && !usable.startsWith('"') ? `"${usable}"` : usable;
    items.push(
      itemOf(context, {
        label,
        kind: KINDS[node.kind],
        from,
        to,
        insert: `${insert}${suffix}`,
        ...filterOf(label, typed, quoted),
        sort: `${rank}${unlikely ? 2 : linked ? 1 : 0}`,
        detail: unlikely ? `${stage} · ${last?.reason}` : linked ? stage : `${stage} · not linked`,
        // What is said of a name that is looked at comes with its picture.
        documentation: context.client.resolvesDocumentation ? undefined : placeInWords(node),
        ...(commit && { commit }),
        continues: suffix !== "",
      }),
    );
  }
  return items;
}

/** All names, or of many those that fit best to what is typed: as its beginning, a word's, or anywhere in it. */
function offered(context: CompletionContext, typed: string): readonly Candidate[] {
  const all = candidatesOf(context.snapshot.map);
  if (all.length <= MOST_NAMES) return all;
  leaveOut(context);
  const wanted = typed.trim().toLowerCase();
  const byFit: Candidate[][] = [[], [], [], [], [], []];
  for (const candidate of all) {
    const fit = fitOf(candidate.label, wanted);
    if (fit !== undefined) byFit[2 * fit + (candidate.linked ? 1 : 0)]?.push(candidate);
  }
  return byFit.flat().slice(0, MOST_NAMES);
}

/** 0 where a name begins with a text (in lower case), 1 where one of its words does, 2 where it has its letters in order. */
function fitOf(name: string, wanted: string): 0 | 1 | 2 | undefined {
  const folded = name.toLowerCase();
  if (folded.startsWith(wanted)) return 0;
  if (wordFilter(name, wanted) !== undefined) return 1;
  let found = 0;
  for (let at = 0; at < folded.length && found < wanted.length; at++) {
    if (folded[at] === wanted[found]) found++;
  }
  return found === wanted.length ? 2 : undefined;
}
