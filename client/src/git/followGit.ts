import * as vscode from "vscode";
import { type GitRepository, gitApi, onDidSwitchGit } from "./gitApi";

/**
 * Calls back when there may be revisions that there were not before: a repository was opened, something has happened in
 * one, Git was switched on, or the workspace is trusted now.
 */
export function followGit(changed: () => void): vscode.Disposable {
  const following: vscode.Disposable[] = [];
  let disposed = false;
  const stop = () => {
    for (const subscription of following.splice(0)) subscription.dispose();
  };
  const follow = async () => {
    const api = await gitApi();
    stop();
    if (disposed || api === "untrusted") return;
    const switched = onDidSwitchGit();
    if (switched !== undefined) following.push(switched(begin));
    if (typeof api === "string") return;
    const watch = ({ state }: GitRepository) => following.push(state.onDidChange(changed));
    for (const repository of api.repositories) watch(repository);
    following.push(
      api.onDidOpenRepository((repository) => {
        watch(repository);
        changed();
      }),
    );
  };
  const begin = () => {
    changed();
    void follow();
  };
  const trust = vscode.workspace.onDidGrantWorkspaceTrust(begin);
  void follow();
  return new vscode.Disposable(() => {
    disposed = true;
    trust.dispose();
    stop();
  });
}
