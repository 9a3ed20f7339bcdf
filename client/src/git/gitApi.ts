import * as vscode from "vscode";

/** A commit, as far as it is looked at here. */
export interface GitCommit {
  readonly hash: string;
  readonly message: string;
  readonly parents: readonly string[];
  readonly authorName?: string | undefined;
  readonly authorDate?: Date | undefined;
}

/** A file that differs between two commits. */
export interface GitChange {
  readonly uri: vscode.Uri;
  readonly originalUri: vscode.Uri;
  readonly renameUri: vscode.Uri | undefined;
}

/** A repository of VS Code's Git extension; the part of its interface, version 1, that is used here. */
export interface GitRepository {
  readonly rootUri: vscode.Uri;
  readonly state: {
    readonly HEAD: { readonly commit?: string | undefined } | undefined;
    readonly onDidChange: vscode.Event<void>;
    readonly indexChanges: readonly GitChange[];
    readonly workingTreeChanges: readonly GitChange[];
    readonly mergeChanges: readonly GitChange[];
  };
  /** `range` names where to begin and takes the limit away. */
  log(options: {
    readonly path?: string;
    readonly maxEntries?: number;
    readonly range?: string;
  }): Promise<readonly GitCommit[]>;
  show(ref: string, path: string): Promise<string>;
  diffBetween(from: string, to: string): Promise<readonly GitChange[]>;
  getCommit(ref: string): Promise<GitCommit>;
}

/** What VS Code's Git extension offers others, version 1. */
export interface GitApi {
  readonly state: "uninitialized" | "initialized";
  readonly onDidChangeState: vscode.Event<string>;
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: vscode.Event<GitRepository>;
  getRepository(uri: vscode.Uri): GitRepository | null;
  openRepository?(root: vscode.Uri): Promise<GitRepository | null>;
  toGitUri(uri: vscode.Uri, ref: string): vscode.Uri;
}

interface GitExtension {
  readonly enabled: boolean;
  readonly onDidChangeEnablement: vscode.Event<boolean>;
  getAPI(version: 1): GitApi;
}

/** Why there are no revisions of a file. */
export type NoGit = "untrusted" | "missing" | "disabled" | "noDisk" | "noRepository";

/** VS Code's Git extension, once it is ready; else why there is none: it is no part of every editor. */
export async function gitApi(): Promise<GitApi | NoGit> {
  if (!vscode.workspace.isTrusted) return "untrusted";
  const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
  if (extension === undefined) return "missing";
  try {
    const git = await extension.activate();
    if (!git.enabled) return "disabled";
    return await initialized(git.getAPI(1));
  } catch {
    // It throws where the `git` command is not installed.
    return "missing";
  }
}

/** Fires when VS Code's Git extension is switched on or off; undefined where it is not there, or not running (yet). */
export function onDidSwitchGit(): vscode.Event<boolean> | undefined {
  const extension = vscode.extensions.getExtension<GitExtension>("vscode.git");
  return extension?.isActive === true ? extension.exports.onDidChangeEnablement : undefined;
}

/** The repository that a file is in. */
export async function repositoryOf(uri: vscode.Uri): Promise<GitRepository | NoGit> {
  if (uri.scheme !== "file") return "noDisk";
  const api = await gitApi();
  if (typeof api === "string") return api;
  const known = api.getRepository(uri);
  if (known !== null) return known;
  const folder = vscode.Uri.joinPath(uri, "..");
  return (await api.openRepository?.(folder)) ?? api.getRepository(uri) ?? "noRepository";
}

/** Why nothing can be said of revisions, for the user. */
export function reasonFor(no: NoGit): string {
  switch (no) {
    case "untrusted":
      return vscode.l10n.t("Revisions are read in trusted workspaces only.");
    case "missing":
      return vscode.l10n.t("Revisions need Git, which this editor does not have here.");
    case "disabled":
      return vscode.l10n.t("Revisions need Git, which is switched off by the setting git.enabled.");
    case "noDisk":
      return vscode.l10n.t("Revisions are read of files on disk only.");
    case "noRepository":
      return vscode.l10n.t("This map is in no Git repository.");
  }
}

function initialized(api: GitApi): Promise<GitApi> | GitApi {
  if (api.state === "initialized") return api;
  return new Promise((resolve) => {
    const listener = api.onDidChangeState((state) => {
      if (state !== "initialized") return;
      listener.dispose();
      resolve(api);
    });
  });
}
