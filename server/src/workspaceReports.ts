import type { CancellationToken, Diagnostic, WorkspaceDocumentDiagnosticReport } from "vscode-languageserver";
import { DocumentDiagnosticReportKind } from "vscode-languageserver";
import { folderOf } from "#core/analysis/portfolio/addresses";
import type { MapSummary } from "#core/analysis/portfolio/mapSummary";
import type { IndexedMap } from "#core/analysis/portfolio/relation";
import { surroundingsOf } from "#core/analysis/portfolio/surroundings";
import type { Outside } from "#core/analysis/rule";
import { documentUri } from "#core/language/markdown/mapFences";
import { outward } from "#core/services/embedded/outward";
import type { Settings } from "#core/services/settings";
import type { Snapshot } from "#core/services/snapshot";
import type { Workspace } from "#core/services/workspace";
import type { EmbeddedMaps } from "./embedding";

/** What reports on a workspace are made from. */
export interface ReportsHost {
  readonly embedded: EmbeddedMaps;
  workspace(token: CancellationToken): Promise<Workspace>;
  settings(uri: string): Promise<Settings>;
  /** The open documents with the names of their states, see `createResultIds`. */
  open(): ReadonlyMap<string, string>;
  /** The diagnostics of an open document; undefined when it was closed. */
  ofOpen(uri: string): Promise<{ readonly version: number; readonly diagnostics: Diagnostic[] } | undefined>;
  /** The diagnostics of a map that is not open. */
  ofStored(snapshot: Snapshot, outside: Outside): Diagnostic[];
  /** What is known besides a map that is not open, but for the other maps. */
  besides(uri: string): Outside;
  /** Another number when anything else changed on which diagnostics rest: files, the day. */
  readonly generation: number;
}

/** Takes the reports as they are made. */
export type SendReport = (
  report: WorkspaceDocumentDiagnosticReport,
  done: number,
  of: number,
) => Promise<void>;

/** Reports on the documents of a workspace. */
export interface WorkspaceReports {
  /**
   * Reports on every document that holds maps, open or not, one after another.
   *
   * @param previous the names of what the client has, by URI
   * @returns true when anything is new to the client
   */
  report(previous: ReadonlyMap<string, string>, token: CancellationToken, send: SendReport): Promise<boolean>;
  /**
   * A document was closed, or its file is gone: what a client was told of it may not hold any more, and the next report
   * takes back what does not. An editor keeps documents open for a while that nobody sees any more; of one whose file is
   * gone the workspace has nothing to say.
   */
  gone(uri: string): void;
  /** A document was opened, or its file is there again: it is spoken of as any other. */
  there(uri: string): void;
}

/** What a stored document's diagnostics were made from, with the name they got. */
interface Known {
  readonly parts: readonly unknown[];
  readonly resultId: string;
}

const NOTHING: Diagnostic[] = [];

/** Names the state of an open document whose file is gone. */
const DELETED = "deleted";

/**
 * Reports that are made again only for what changed: a map that is not open is read again when it, its settings or
 * a map it has to do with is another than before.
 */
export function createWorkspaceReports(host: ReportsHost): WorkspaceReports {
  const known = new Map<string, Known>();
  /** What was told of these documents may not hold any more: they were closed, or have no file. */
  const told = new Set<string>();
  let last = 0;

  const ofStored = async (workspace: Workspace, maps: readonly IndexedMap[]): Promise<Diagnostic[]> => {
    const all: Diagnostic[] = [];
    for (const { uri, summary } of maps) {
      const snapshot = await workspace.snapshot(uri);
      if (!snapshot) continue;
      const portfolio = surroundingsOf(workspace.portfolio, uri, summary);
      const found = host.ofStored(snapshot, { ...host.besides(uri), portfolio });
      const place = host.embedded.find(uri);
      all.push(...(place ? (outward(found, place, host.embedded.find) as Diagnostic[]) : found));
    }
    return all;
  };

  return {
    gone: (uri) => told.add(uri),
    there: (uri) => told.delete(uri),
    report: async (previous, token, send) => {
      const workspace = await host.workspace(token);
      const open = host.open();
      const documents = groupByDocument(workspace.portfolio.all());
      for (const uri of open.keys()) if (!documents.has(uri)) documents.set(uri, []);
      const folders = summariesByFolder(workspace.portfolio.all());
      const gone = [...new Set([...previous.keys(), ...told])].filter((uri) => !documents.has(uri));
      // What is not open is said now as it is; an open document has no file until it is told otherwise.
      for (const uri of told) if (!open.has(uri)) told.delete(uri);
      const total = documents.size + gone.length;
      let done = 0;
      let isNew = gone.length > 0;
      for (const uri of gone) {
        known.delete(uri);
        await send({ ...FULL, uri, version: null, items: NOTHING }, ++done, total);
      }
      for (const [uri, maps] of [...documents].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (token.isCancellationRequested) break;
        if (told.has(uri)) {
          if (previous.get(uri) === DELETED) {
            await send({ ...UNCHANGED, uri, version: null, resultId: DELETED }, ++done, total);
            continue;
          }
          isNew = true;
          await send({ ...FULL, uri, version: null, resultId: DELETED, items: NOTHING }, ++done, total);
          continue;
        }
        const opened = open.get(uri);
        if (opened !== undefined) {
          const resultId = `open ${opened}`;
          if (previous.get(uri) === resultId) {
            await send({ ...UNCHANGED, uri, version: null, resultId }, ++done, total);
            continue;
          }
          const found = await host.ofOpen(uri);
          if (!found) continue;
          isNew = true;
          const { version, diagnostics: items } = found;
          await send({ ...FULL, uri, version, resultId, items }, ++done, total);
          continue;
        }
        const settings = await host.settings(uri);
        const parts = [settings, host.generation, ...maps.flatMap((map) => partsOf(map, workspace, folders))];
        const before = known.get(uri);
        const same = before !== undefined && isSame(before.parts, parts);
        const resultId = same ? before.resultId : `stored ${++last}`;
        known.set(uri, { parts, resultId });
        if (previous.get(uri) === resultId) {
          await send({ ...UNCHANGED, uri, version: null, resultId }, ++done, total);
          continue;
        }
        const items = settings.workspaceDiagnostics ? await ofStored(workspace, maps) : NOTHING;
        if (token.isCancellationRequested) break;
        isNew = true;
        await send({ ...FULL, uri, version: null, resultId, items }, ++done, total);
      }
      return isNew;
    },
  };
}

const FULL = { kind: DocumentDiagnosticReportKind.Full } as const;
const UNCHANGED = { kind: DocumentDiagnosticReportKind.Unchanged } as const;

/** The maps of each document: one, or those in its fences. */
function groupByDocument(maps: Iterable<IndexedMap>): Map<string, IndexedMap[]> {
  const groups = new Map<string, IndexedMap[]>();
  for (const map of maps) {
    const uri = documentUri(map.uri);
    const group = groups.get(uri);
    if (group) group.push(map);
    else groups.set(uri, [map]);
  }
  return groups;
}

function summariesByFolder(maps: Iterable<IndexedMap>): ReadonlyMap<string, readonly MapSummary[]> {
  const folders = new Map<string, MapSummary[]>();
  for (const { uri, summary } of maps) {
    const folder = folderOf(uri);
    const summaries = folders.get(folder);
    if (summaries) summaries.push(summary);
    else folders.set(folder, [summary]);
  }
  return folders;
}

/** What the findings on a stored map rest on: its summary is another object whenever it was read again. */
function partsOf(
  { uri, summary }: IndexedMap,
  { portfolio }: Workspace,
  folders: ReadonlyMap<string, readonly MapSummary[]>,
): readonly unknown[] {
  const { related } = surroundingsOf(portfolio, uri, summary);
  return [summary, ...related.map((map) => map.summary), ...(folders.get(folderOf(uri)) ?? [])];
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
