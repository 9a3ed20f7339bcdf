import type { CancellationToken } from "vscode-languageserver";
import type { Portfolio } from "#core/analysis/portfolio/portfolio";
import { dialectOf } from "#core/language/dialect";
import type { Settings } from "#core/services/settings";
import { createSnapshot, type Snapshot } from "#core/services/snapshot";
import type { Workspace } from "#core/services/workspace";

/** The version of a map that nobody has open. */
const STORED = 0;

/** Where the maps of the workspace come from. */
export interface WorkspaceSource {
  readonly portfolio: Portfolio;
  /** Resolves when all maps were read and the newest edits of open ones are known. */
  ready(): Promise<void>;
  /** The text of a map that is not open; undefined when it cannot be read. */
  text(uri: string): Promise<string | undefined>;
  /** See `Runtime.pause`. */
  pause(): Promise<void>;
}

/** The maps that are open, and the settings of all. */
export interface OpenMaps {
  current(uri: string): Snapshot | undefined;
  newest(uri: string): Promise<Snapshot | undefined>;
  settings(uri: string): Promise<Settings>;
}

/** The workspace as one request sees it: complete from the start, each map read at most once. */
export async function openWorkspace(
  source: WorkspaceSource,
  open: OpenMaps,
  token: CancellationToken,
): Promise<Workspace> {
  await source.ready();
  const { portfolio } = source;
  const known = new Map<string, Promise<Snapshot | undefined>>();
  /** An open map may have another spelling of the same address. */
  const spelled = (uri: string) => portfolio.get(uri)?.uri ?? uri;

  const read = async (uri: string): Promise<Snapshot | undefined> => {
    const opened = await open.newest(uri);
    if (opened) return opened;
    const [text, settings] = await Promise.all([source.text(uri), open.settings(uri)]);
    // Others get their turn, so that a withdrawal is heard before the next map is understood.
    await source.pause();
    if (text === undefined || dialectOf(text) !== "owm" || token.isCancellationRequested) return undefined;
    return createSnapshot(uri, STORED, text, settings);
  };
  const snapshot = (asked: string): Promise<Snapshot | undefined> => {
    const uri = spelled(asked);
    const found = known.get(uri) ?? read(uri);
    known.set(uri, found);
    return found;
  };
  return {
    portfolio,
    get cancelled() {
      return token.isCancellationRequested;
    },
    snapshot,
    async *snapshots(uris) {
      for (const uri of uris) {
        if (token.isCancellationRequested) return;
        const found = await snapshot(uri);
        if (found) yield found;
      }
    },
    settingsOf: (uri) => open.settings(spelled(uri)),
    versionOf: (uri) => open.current(spelled(uri))?.version ?? null,
  };
}
