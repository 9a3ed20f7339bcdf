import type { CompletionItem, CompletionItemKind } from "vscode-languageserver-types";
import { usableName } from "../../analysis/nameText";
import { perNodes } from "../../analysis/perMap";
import { placeInWords } from "../../analysis/significance/placeInWords";
import { oneLine } from "../../analysis/words";
import { foldName } from "../../language/names";
import type { MapNode } from "../../model/wardleyMap";
import { isLinked } from "../neighbours";
import type { Snapshot } from "../snapshot";
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

/** The declared nodes of a map, of each name one. */
const namedNodesOf = perNodes((nodes): readonly MapNode[] => {
  const keys = new Set<string>();
  const named = nodes.filter(({ key, name }) => {
    if (name.trim() === "" || keys.has(key)) return false;
    keys.add(key);
    return true;
  });
  return named.length === nodes.length ? nodes : named;
});

function candidateOf({ map }: Snapshot, node: MapNode): Candidate {
  const { dialect } = map.tree;
  return {
    node,
    label: oneLine(node.name),
    usable: dialect === "owm" && PLAIN.test(node.name) ? node.name : usableName(node.name, dialect),
    linked: isLinked(map, node),
  };
}

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
  const { snapshot } = context;
  const all = namedNodesOf(snapshot.map.nodes);
  if (all.length <= MOST_NAMES) return all.map((node) => candidateOf(snapshot, node));
  leaveOut(context);
  const { map } = snapshot;
  const wanted = foldName(typed);
  const byFit: MapNode[][] = [[], [], [], [], [], []];
  for (const node of all) {
    const fit = fitOf(node, wanted);
    if (fit !== undefined) byFit[2 * fit + (isLinked(map, node) ? 1 : 0)]?.push(node);
  }
  const best = byFit.flat().slice(0, MOST_NAMES);
  return best.map((node) => candidateOf(snapshot, node));
}

/** 0 where a name begins with a folded text, 1 where one of its words does, 2 where it has its letters in order. */
function fitOf({ key, name }: MapNode, wanted: string): 0 | 1 | 2 | undefined {
  if (key.length < wanted.length) return undefined;
  if (key.startsWith(wanted)) return 0;
  if (key.includes(wanted)) return wordFilter(name, wanted) === undefined ? 2 : 1;
  let found = 0;
  // As long as the rest of the name is long enough to have the rest of the letters in it.
  for (let at = 0; found < wanted.length && key.length - at >= wanted.length - found; at++) {
    if (key.charCodeAt(at) === wanted.charCodeAt(found)) found++;
  }
  return found === wanted.length ? 2 : undefined;
}
