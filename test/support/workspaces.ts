import { summaryOf } from "#core/analysis/portfolio/mapSummary";
import { Portfolio } from "#core/analysis/portfolio/portfolio";
import { DEFAULT_SETTINGS, type Settings } from "#core/services/settings";
import { createSnapshot, type Snapshot } from "#core/services/snapshot";
import type { Workspace } from "#core/services/workspace";

/** Where the maps of a test's workspace live. */
export const FOLDER = "file:///maps/";

/** A workspace of maps by file name; every map whose name begins with `open` is open, in version 3. */
export function workspaceOf(
  texts: Readonly<Record<string, string>>,
  settings: Settings = DEFAULT_SETTINGS,
): Workspace & { readonly asked: readonly string[] } {
  const portfolio = new Portfolio();
  const snapshots = new Map<string, Snapshot>();
  for (const [name, text] of Object.entries(texts)) {
    const uri = FOLDER + name;
    const snapshot = createSnapshot(uri, name.startsWith("open") ? 3 : 0, text, settings);
    snapshots.set(uri, snapshot);
    portfolio.set(uri, summaryOf(snapshot.map));
  }
  const asked: string[] = [];
  const snapshot = async (uri: string) => {
    asked.push(uri);
    return snapshots.get(uri);
  };
  return {
    portfolio,
    cancelled: false,
    snapshot,
    async *snapshots(uris) {
      for (const uri of uris) {
        const found = await snapshot(uri);
        if (found) yield found;
      }
    },
    settingsOf: async () => settings,
    versionOf: (uri) => (uri.startsWith(`${FOLDER}open`) ? 3 : null),
    asked,
  };
}
