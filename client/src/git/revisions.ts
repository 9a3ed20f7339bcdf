import type * as vscode from "vscode";
import type { GitCommit, GitRepository } from "./gitApi";

/** A commit that touched a file. */
export interface FileCommit {
  readonly hash: string;
  /** First line of its message. */
  readonly subject: string;
  readonly author: string;
  readonly date: Date | undefined;
  /** Where the file was in it. */
  readonly uri: vscode.Uri;
}

/** A file is followed through this many renames at most. */
const MOST_RENAMES = 20;

/**
 * The commits that touched a file, newest first; also those from before it was renamed.
 *
 * @param most how many at most
 */
export async function commitsOf(
  repository: GitRepository,
  file: vscode.Uri,
  most: number,
): Promise<readonly FileCommit[]> {
  const found: FileCommit[] = [];
  const seen = new Set<string>();
  let uri = file;
  let range: string | undefined;
  for (let renames = 0; renames <= MOST_RENAMES; renames++) {
    const path = uri.fsPath;
    const commits = await repository.log(range === undefined ? { path, maxEntries: most } : { path, range });
    for (const commit of commits) {
      if (found.length === most) return found;
      if (!seen.has(commit.hash)) found.push(fileCommit(commit, uri));
      seen.add(commit.hash);
    }
    if (found.length === most) return found;
    const oldest = commits.at(-1);
    const parent = oldest?.parents[0];
    if (oldest === undefined || parent === undefined) return found;
    const earlier = await nameBefore(repository, uri, parent, oldest.hash);
    if (earlier === undefined) return found;
    uri = earlier;
    range = parent;
  }
  return found;
}

/** The text of a file in a revision; undefined when the revision has no such file, or does not exist. */
export async function textAt(
  repository: GitRepository,
  file: vscode.Uri,
  ref: string,
): Promise<string | undefined> {
  // Git would take it for an option.
  if (ref.startsWith("-")) return undefined;
  try {
    return await repository.show(ref, file.fsPath);
  } catch {
    return undefined;
  }
}

/** A file in a revision. */
export interface FileState {
  readonly text: string;
  /** Subject and day of the commit. */
  readonly about: string;
}

/** A file in a revision with what is known of the commit; undefined as for `textAt`. */
export async function stateAt(
  repository: GitRepository,
  file: vscode.Uri,
  ref: string,
): Promise<FileState | undefined> {
  const text = await textAt(repository, file, ref);
  if (text === undefined) return undefined;
  try {
    const { subject, date } = fileCommit(await repository.getCommit(ref), file);
    return { text, about: [subject, dayOf(date)].filter((part) => part !== "").join(", ") };
  } catch {
    // The index has files, but is no commit.
    return { text, about: "" };
  }
}

/** How a file was called in the commit before the one that brought it to this name. */
async function nameBefore(
  repository: GitRepository,
  { fsPath }: vscode.Uri,
  parent: string,
  hash: string,
): Promise<vscode.Uri | undefined> {
  const changes = await repository.diffBetween(parent, hash);
  const change = changes.find(({ uri, renameUri }) => (renameUri ?? uri).fsPath === fsPath);
  return change === undefined || change.originalUri.fsPath === fsPath ? undefined : change.originalUri;
}

function fileCommit({ hash, message, authorName, authorDate }: GitCommit, uri: vscode.Uri): FileCommit {
  const subject = message.split("\n", 1)[0] ?? "";
  return { hash, subject, author: authorName ?? "", date: authorDate, uri };
}

/** The first characters of a hash, as Git abbreviates. */
export function shortHash(hash: string): string {
  return /^[0-9a-f]{40}$/.test(hash) ? hash.slice(0, 7) : hash;
}

/** "2026-01-31"; empty without a date. */
export function dayOf(date: Date | undefined): string {
  return date === undefined || Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
}
