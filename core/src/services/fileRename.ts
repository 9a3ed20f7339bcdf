import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { addressPlaces } from "../analysis/addressPlaces";
import { addressKey, resolveAddress } from "../analysis/portfolio/addresses";
import { addressTo, uriOfKey } from "../analysis/portfolio/addressUris";
import { documentUri, isFenceUri } from "../language/markdown/mapFences";
import { rangeOf } from "../language/text";
import type { ClientFeatures } from "./clientFeatures";
import type { Snapshot } from "./snapshot";
import type { Workspace } from "./workspace";

/** A file or folder that gets another place. */
export interface FileMove {
  readonly oldUri: string;
  readonly newUri: string;
}

/**
 * What has to be edited so that addresses lead where they led before files and folders are moved: those of other maps
 * that lead to what is moved, and the relative ones of maps that are moved themselves. The edits are for the maps
 * where they are before the move. Undefined when nothing has to change.
 */
export async function fileRename(
  workspace: Workspace,
  moves: readonly FileMove[],
  client: ClientFeatures,
): Promise<WorkspaceEdit | undefined> {
  const moved = mover(moves);
  const concerned = [...workspace.portfolio.all()].filter(
    ({ uri, summary }) =>
      summary.addresses.length > 0 &&
      (moved(uri) !== undefined ||
        summary.addresses.some((address) => moved(resolveAddress(uri, address) ?? "") !== undefined)),
  );
  const all: { readonly uri: string; readonly version: number | null; readonly edits: TextEdit[] }[] = [];
  const uris = concerned.map(({ uri }) => uri).sort();
  for await (const snapshot of workspace.snapshots(uris)) {
    const edits = editsOf(snapshot, moved);
    if (edits.length > 0) all.push({ uri: snapshot.uri, version: workspace.versionOf(snapshot.uri), edits });
  }
  if (all.length === 0) return undefined;
  if (!client.documentChanges) {
    return { changes: Object.fromEntries(all.map(({ uri, edits }) => [uri, edits])) };
  }
  return {
    documentChanges: all.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })),
  };
}

/** Gives the new URI of what is moved, itself or with a folder; undefined for all else. */
function mover(moves: readonly FileMove[]): (uri: string) => string | undefined {
  const keyed = moves.map(({ oldUri, newUri }) => ({
    key: addressKey(oldUri).replace(/\/$/, ""),
    newUri: newUri.replace(/\/$/, ""),
  }));
  return (uri) => {
    // The maps in a Markdown document move with it.
    const key = addressKey(isFenceUri(uri) ? documentUri(uri) : uri);
    // The move of a file inside a moved folder counts before that of the folder.
    const move = keyed
      .filter((candidate) => key === candidate.key || key.startsWith(`${candidate.key}/`))
      .sort((a, b) => b.key.length - a.key.length)[0];
    if (!move) return undefined;
    return move.newUri + uriOfKey(key.slice(move.key.length));
  };
}

function editsOf({ uri, map }: Snapshot, moved: (uri: string) => string | undefined): TextEdit[] {
  const newHome = moved(uri) ?? uri;
  return addressPlaces(map).flatMap((place): TextEdit[] => {
    const { line, address } = place;
    const target = resolveAddress(uri, address);
    if (target === undefined) return [];
    const newTarget = moved(target) ?? uriOfKey(target);
    // What keeps its meaning keeps its letters.
    if (resolveAddress(newHome, address) === addressKey(newTarget)) return [];
    const written = addressTo(newHome, newTarget, address);
    return written === undefined || written === address
      ? []
      : [{ range: rangeOf(line, place), newText: written }];
  });
}
