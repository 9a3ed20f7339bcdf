import type { SymbolKind, WorkspaceSymbol } from "vscode-languageserver-types";
import { fileStemOf } from "../analysis/portfolio/addresses";
import type { NameSummary } from "../analysis/portfolio/mapSummary";
import type { IndexedMap } from "../analysis/portfolio/relation";
import { oneLine } from "../analysis/words";
import { foldName } from "../language/names";
import { kindOfKeyword } from "../language/statements";
import { type Range, rangeOf } from "../language/text";
import { DEFAULT_STAGE_NAMES, stageAt } from "../model/stages";
import type { ClientFeatures } from "./clientFeatures";
import { nameMatch } from "./nameMatch";
import type { Workspace } from "./workspace";

/** So many symbols are given, the best first; an editor asks again with each letter. */
const MOST = 500;

/** LSP `SymbolKind.Class`. */
const CLASS: SymbolKind = 5;

/** Where a symbol is found again. */
interface SymbolData {
  /** URI of the map, which clients do not know when it stands in a fence. */
  readonly map: string;
  /** The folded name. */
  readonly key: string;
  /** Where it was when the map was last read. */
  readonly range: Range;
}

/**
 * The components, anchors and submaps of all maps whose name fits what was typed, the best first. Their container is
 * the map's title, or its file name, and the stage they are in. A client that resolves symbols is given places without
 * ranges, which are looked up in the newest text when it wants one.
 */
export async function workspaceSymbol(
  workspace: Workspace,
  query: string,
  client: ClientFeatures,
): Promise<WorkspaceSymbol[]> {
  const folded = foldName(query);
  const found: { readonly map: IndexedMap; readonly name: NameSummary; readonly rank: number }[] = [];
  for (const map of workspace.portfolio.all()) {
    if (workspace.cancelled) return [];
    for (const name of map.summary.names.values()) {
      const rank = name.key === "" ? undefined : nameMatch(name.key, folded);
      if (rank !== undefined) found.push({ map, name, rank });
    }
  }
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.name.key.length - b.name.key.length ||
      compare(a.name.key, b.name.key) ||
      compare(a.map.uri, b.map.uri),
  );
  const best = found.slice(0, MOST);
  const containers = new Map<IndexedMap, (name: NameSummary) => string>();
  for (const { map } of best) {
    if (!containers.has(map)) containers.set(map, await containerOf(workspace, map));
  }
  return best.map(({ map, name }) => {
    const { key, range } = name;
    const containerName = containers.get(map)?.(name) ?? "";
    const base = { name: oneLine(name.name), kind: symbolKind(name), containerName };
    if (!client.resolvesSymbols) return { ...base, location: { uri: map.uri, range } };
    const data: SymbolData = { key, range, map: map.uri };
    return { ...base, location: { uri: map.uri }, data };
  });
}

/** A symbol of ours with its range in the newest text of its map. */
export async function resolveWorkspaceSymbol(
  workspace: Workspace,
  symbol: WorkspaceSymbol,
): Promise<WorkspaceSymbol> {
  const data: unknown = symbol.data;
  if (!isSymbolData(data)) return symbol;
  const { uri } = symbol.location;
  const map = (await workspace.snapshot(uri))?.map;
  const node = map?.nodes.find(({ key }) => key === data.key);
  const range = node ? rangeOf(node.line, node.statement.name ?? node.statement) : data.range;
  return { ...symbol, location: { uri, range } };
}

function isSymbolData(data: unknown): data is SymbolData {
  return typeof data === "object" && data !== null && "key" in data && "range" in data;
}

/** The map in words, and the stage of a name behind it. */
async function containerOf(
  workspace: Workspace,
  { uri, summary }: IndexedMap,
): Promise<(name: NameSummary) => string> {
  const { stageBoundaries } = await workspace.settingsOf(uri);
  const boundaries = summary.ownBoundaries ?? stageBoundaries;
  const title = summary.title?.trim() || fileStemOf(uri);
  return ({ evolution, positioned, isAnchor }) => {
    if (!positioned || isAnchor) return title;
    const stage = stageAt(evolution, boundaries);
    return `${title} · ${summary.stageNames[stage] || DEFAULT_STAGE_NAMES[stage]}`;
  };
}

function symbolKind({ kind }: NameSummary): SymbolKind {
  return (kindOfKeyword(kind)?.symbolKind as SymbolKind | undefined) ?? CLASS;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
